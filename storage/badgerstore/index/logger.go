package index

import (
	"fmt"
	"log/slog"
	"strings"
)

// A logger passes on what Badger says at debug level, whatever Badger thinks of
// it: what matters comes back as an error.
type logger struct{ log *slog.Logger }

// Errorf implements badger.Logger.
func (l logger) Errorf(format string, args ...any) { l.say("error", format, args) }

// Warningf implements badger.Logger.
func (l logger) Warningf(format string, args ...any) { l.say("warning", format, args) }

// Infof implements badger.Logger.
func (l logger) Infof(format string, args ...any) { l.say("info", format, args) }

// Debugf implements badger.Logger. It is called for every write.
func (logger) Debugf(string, ...any) {}

func (l logger) say(level, format string, args []any) {
	l.log.Debug("badger", "level", level, "says", strings.TrimSpace(fmt.Sprintf(format, args...)))
}
