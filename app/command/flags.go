package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// flags are what a command takes.
type flags struct {
	*flag.FlagSet

	env Env // where help goes
}

// newFlags returns the flags of the command called name, none yet.
func newFlags(name string, env Env) flags {
	f := flags{flag.NewFlagSet(name, flag.ContinueOnError), env}
	f.SetOutput(io.Discard) // what is wrong is said once, by Run
	return f
}

// desk adds the flag that names the desk's folder.
func (f flags) desk(env Env) *string {
	return f.String("desk", env.DefaultDesk, "the `folder` that holds the desk")
}

// as adds the flag that says who acts.
func (f flags) as(env Env) *string {
	return f.String("as", env.UserName, "the `name` of who does this")
}

// parse reads args and returns those that are no flags, which may stand before,
// after and between them.
func (f flags) parse(args []string) ([]string, error) {
	var rest []string
	for {
		if err := f.Parse(args); err != nil {
			return nil, f.refuse(err)
		}
		left := f.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if stop := len(args) - len(left) - 1; stop >= 0 && args[stop] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// parseAll is parse for a command that takes flags alone.
func (f flags) parseAll(args []string) error {
	rest, err := f.parse(args)
	if err == nil && len(rest) > 0 {
		return fmt.Errorf("%s: what is %q for? %w", f.Name(), rest[0], errUse)
	}
	return err
}

// refuse says what was wrong with a flag, or gives the help that was asked for.
func (f flags) refuse(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		if err := f.help(); err != nil {
			return err
		}
		return errHelp
	}
	return fmt.Errorf("%s: %w: %w", f.Name(), err, errUse)
}

// help prints what the command does and takes.
func (f flags) help() error {
	c, err := named(f.Name())
	if err != nil {
		return err
	}
	var said strings.Builder
	f.SetOutput(&said)
	f.PrintDefaults()
	return say(f.env, "factdesk %s\n%s\n%s", strings.TrimSpace(c.name+" "+c.args), c.does, said.String())
}
