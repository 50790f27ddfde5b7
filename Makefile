# Factdesk. Each of these does its own set-up; Go is all they ask for.
#
#   make run              builds the program and opens its window
#   make test             every test that this machine can run
#   make demo             the worked sample and its Excel report, without a screen or a C compiler
#   make check            what a change must pass before it is pushed (.ci/run)
#   make reliability      kills, damage, power cuts, failing and full disks: hours; ROW=Kill picks one of the tests
#   make reliability-short  the same in minutes, as CI does it
#   make bench            benchmarks; BENCH=Page PKG=./app/view/reader picks some
#   make package          Linux archive and .deb, into .build/package
#   make package-windows  the .exe, likewise
#   make clean            forgets what was built
#
# Parts of these: build, test-pure, e2e, race, windows.

GO      ?= go
BENCH   ?= .
PKG     ?= ./...

ifeq (,$(shell command -v $(GO) 2>/dev/null; :))
$(error Go 1.26 or newer is needed: see https://go.dev/dl)
endif

SYSTEM  := $(shell uname -s)
EXE     := $(shell $(GO) env GOEXE)
VERSION := $(shell sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -X main.version=$(VERSION)
PROGRAM := .build/factdesk$(EXE)

# One set of flags for every command: a different one would compile the world again.
export GOFLAGS := -trimpath -buildvcs=false
export GOWORK  := off
export LANG    := en_US.UTF-8
# `ci` puts Fyne's software painter in the place of its window, so nothing needs cgo.
PURE    := ci,migrated_fynedo
WINDOW  := migrated_fynedo
ifeq ($(SYSTEM),Linux)
# cgo asks gcc about 5,700 names of OpenGL, and gcc looks for a spelling hint for half of them: three minutes of
# the first build. With this macro the question doesn't parse, and gets the same answer at once.
export CGO_CFLAGS := -g -O2 "-D__cgo_undefined__2=const x"
endif

.PHONY: run build demo test test-pure e2e race windows check bench bench-start bench-acts package package-windows clean reliability reliability-short

run:
ifeq ($(SYSTEM)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
	@echo "make run: there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty), so this is \`make demo\` instead."
	@$(MAKE) --no-print-directory demo
else
	@$(MAKE) --no-print-directory build
	$(PROGRAM)
endif

build:
	@sh .ci/deps.sh
	CGO_ENABLED=1 $(GO) build -tags $(WINDOW) -ldflags '$(LDFLAGS)' -o $(PROGRAM) ./app

demo:
	@rm -rf .build/demo-desk
	@mkdir -p .build
	CGO_ENABLED=0 $(GO) run -tags $(PURE) -ldflags '$(LDFLAGS)' ./app demo --desk .build/demo-desk -o factdesk-sample.xlsx

test: test-pure e2e

test-pure:
	CGO_ENABLED=0 $(GO) test -tags $(PURE) ./...

# In a real window, on an X server of its own. Where what it takes can't be installed it says so and is left out,
# unless E2E=required.
e2e:
ifneq ($(SYSTEM),Linux)
	@echo "make e2e: the tests in a real window run on Linux only; left out here."
else ifeq (,$(wildcard app/e2e))
	@echo "make e2e: there are no tests in a real window yet."
else
	@if sh .ci/deps.sh e2e; then \
		$(MAKE) --no-print-directory e2e-here; \
	elif [ "$(E2E)" = required ]; then \
		exit 1; \
	else \
		echo "make e2e: NOT RUN: the tests in a real window, for what is named above. All other tests passed."; \
	fi
endif

.PHONY: e2e-here
e2e-here:
	@rm -rf .build/shots
	@mkdir -p .build/shots
	CGO_ENABLED=1 $(GO) build -tags $(WINDOW),e2e -ldflags '$(LDFLAGS)' -o .build/factdesk-e2e ./app
	FACTDESK_BIN="$(CURDIR)/.build/factdesk-e2e" CGO_ENABLED=0 $(GO) test -tags e2e,$(PURE) -count=1 -v ./app/e2e

# The packages that need no Fyne: those with goroutines are all among them; without what other programs do for a test,
# and what measures memory. Asks for gcc, not for headers.
race:
	CGO_ENABLED=1 $(GO) test -race -short -shuffle=on -tags $(PURE) \
		$$($(GO) list -tags $(PURE) -f '{{.ImportPath}} {{join .Deps " "}}' ./... | grep -v fyne.io/ | cut -d' ' -f1)

# That the program links for Windows.
windows:
	@sh .ci/deps.sh windows
	GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc \
		$(GO) build -tags $(WINDOW) -ldflags '$(LDFLAGS) -H windowsgui' -o .build/factdesk.exe ./app

check:
	@.ci/run

# One line a row, with its seed; FACTDESK_RELIABILITY_SEED repeats one. What the full one printed last stands in
# storage/README.md. FACTDESK_RELIABILITY_SOAK=8h lets the random user work that long.
ROW ?= .

reliability reliability-short: RELIABILITY = $(if $(findstring short,$@),short,full)
reliability reliability-short:
	@mkdir -p .build
	@rm -f .build/reliability.txt
	@FACTDESK_RELIABILITY=$(RELIABILITY) FACTDESK_RELIABILITY_TABLE="$(CURDIR)/.build/reliability.txt" CGO_ENABLED=0 \
		$(GO) test -tags $(PURE) -count=1 -timeout 24h -run '$(ROW)' ./storage/reliability; \
		failed=$$?; cat .build/reliability.txt; exit $$failed

bench:
	CGO_ENABLED=0 $(GO) test -tags $(PURE) -run '^$$' -bench '$(BENCH)' -benchmem $(PKG)

# How long the program takes to start, with nothing on the desk and with 10,000 claims, in turn; and how much memory it
# has while nobody does anything, with 100,000.
bench-start:
	@sh .ci/deps.sh e2e
	CGO_ENABLED=1 $(GO) build -tags $(WINDOW),e2e -ldflags '$(LDFLAGS)' -o .build/factdesk-e2e ./app
	FACTDESK_BIN="$(CURDIR)/.build/factdesk-e2e" CGO_ENABLED=0 $(GO) test -tags e2e,$(PURE) -run '^$$' -bench Start -benchtime 10x ./app/e2e
	FACTDESK_BIN="$(CURDIR)/.build/factdesk-e2e" CGO_ENABLED=0 $(GO) test -tags e2e,$(PURE) -run '^$$' -bench Memory -benchtime 1x ./app/e2e

# What each act of an analyst leaves to do on the GUI's goroutine, beside a picture of the same window: with an article
# of a page, and with one of 1 MB and 10,000 claims.
bench-acts:
	@sh .ci/deps.sh e2e
	CGO_ENABLED=1 $(GO) build -tags $(WINDOW),e2e -ldflags '$(LDFLAGS)' -o .build/factdesk-e2e ./app
	FACTDESK_BIN="$(CURDIR)/.build/factdesk-e2e" CGO_ENABLED=0 $(GO) test -tags e2e,$(PURE) -run '^$$' -bench Acts -benchtime 1x ./app/e2e

package:
	@.ci/package linux

package-windows:
	@.ci/package windows

clean:
	rm -rf .build factdesk-sample.xlsx
