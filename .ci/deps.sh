#!/bin/sh
# Installs the system packages that Factdesk needs and this machine lacks.
#
#   sh .ci/deps.sh [check] [build] [e2e] [windows] [package]
#
#   build    what `make run` compiles with: C compiler, pkg-config, GL, X11 and Wayland headers (the default)
#   e2e      build, and a screen of its own: Xvfb, Mesa's software GL, a font, LibreOffice and Poppler
#   windows  mingw-w64, the compiler for the Windows program
#   package  build, and xz for the archive
#   check    only says what is missing
#
# Status: 0 all there, 1 something is missing and was not installed, 2 wrong use.
# It looks first and is silent when there is nothing to do.
set -eu

say() { printf 'deps: %s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The column of names that a need has: need, apt's packages, dnf's, pacman's. A comma parts several packages.
table() {
	cat <<-'TABLE'
		C-compiler     gcc,libc6-dev           gcc,glibc-devel         gcc
		pkg-config     pkg-config              pkgconf-pkg-config      pkgconf
		gl             libgl-dev               mesa-libGL-devel        libglvnd
		egl            libegl-dev              mesa-libEGL-devel       libglvnd
		x11            libx11-dev              libX11-devel            libx11
		xcursor        libxcursor-dev          libXcursor-devel        libxcursor
		xrandr         libxrandr-dev           libXrandr-devel         libxrandr
		xinerama       libxinerama-dev         libXinerama-devel       libxinerama
		xi             libxi-dev               libXi-devel             libxi
		xxf86vm        libxxf86vm-dev          libXxf86vm-devel        libxxf86vm
		wayland-client libwayland-dev          wayland-devel           wayland
		wayland-cursor libwayland-dev          wayland-devel           wayland
		wayland-egl    libwayland-dev          wayland-devel           wayland
		xkbcommon      libxkbcommon-dev        libxkbcommon-devel      libxkbcommon
		Xvfb           xvfb                    xorg-x11-server-Xvfb    xorg-server-xvfb
		software-GL    libgl1,libgl1-mesa-dri  mesa-libGL,mesa-dri-drivers mesa
		a-font         fonts-dejavu-core       dejavu-sans-fonts       ttf-dejavu
		LibreOffice    libreoffice-calc-nogui  libreoffice-calc        libreoffice-fresh
		pdftoppm       poppler-utils           poppler-utils           poppler
		mingw-w64      gcc-mingw-w64-x86-64    mingw64-gcc             mingw-w64-gcc
		xz             xz-utils                xz                      xz
	TABLE
}

# The needs of a mode.
needs() {
	build="C-compiler pkg-config gl egl x11 xcursor xrandr xinerama xi xxf86vm"
	build="$build wayland-client wayland-cursor wayland-egl xkbcommon"
	case $1 in
	build) echo "$build" ;;
	e2e) echo "$build Xvfb software-GL a-font LibreOffice pdftoppm" ;;
	windows) echo "mingw-w64" ;;
	package) echo "$build xz" ;;
	esac
}

# Whether a need is met, asked the way the thing itself will be looked for.
met() {
	case $1 in
	C-compiler)
		cc=${CC:-gcc}
		have "${cc%% *}" && echo '#include <stdlib.h>' | ${cc} -E - >/dev/null 2>&1 ;;
	pkg-config | Xvfb | pdftoppm | xz) have "$1" ;;
	software-GL) found /usr/lib*/dri/*_dri.so /usr/lib/*/dri/*_dri.so ;;
	a-font) found /usr/share/fonts/*/*.ttf /usr/share/fonts/*/*/*.ttf /usr/share/fonts/*/*.otf ;;
	LibreOffice) have soffice ;;
	mingw-w64) have x86_64-w64-mingw32-gcc && have x86_64-w64-mingw32-windres ;;
	*) have pkg-config && pkg-config --exists "$1" ;;
	esac
}

found() {
	for f in "$@"; do
		[ -e "$f" ] && return 0
	done
	return 1
}

# Of the needs of the modes given, those that are not met.
missing() {
	for mode in "$@"; do
		for need in $(needs "$mode"); do
			case " $seen " in *" $need "*) continue ;; esac
			seen="$seen $need"
			met "$need" || printf '%s ' "$need"
		done
	done
}

# What the modes are for, as the beginning of a sentence.
purposes() {
	for mode in "$@"; do
		case $mode in
		build) printf 'to compile the window' ;;
		e2e) printf 'to test it on a screen of its own and look at its workbook' ;;
		windows) printf 'to compile for Windows' ;;
		package) printf 'to pack the program' ;;
		esac
		shift
		[ $# -gt 0 ] && printf ', '
	done
	:
}

# The packages of column $1 for the needs that follow.
packages() {
	column=$1
	shift
	for need in "$@"; do
		table | awk -v need="$need" -v column="$column" '$1 == need { gsub(",", "\n", $column); print $column }'
	done | sort -u | tr '\n' ' '
}

only_check=
modes=
for word in "$@"; do
	case $word in
	check) only_check=yes ;;
	build | e2e | windows | package) modes="$modes $word" ;;
	*)
		say "$word? usage: sh .ci/deps.sh [check] [build] [e2e] [windows] [package]"
		exit 2
		;;
	esac
done
modes=${modes:-build}

case $(uname -s) in
Linux) ;;
Darwin)
	xcode-select -p >/dev/null 2>&1 && exit 0
	say "a C compiler is missing. Type this, then try again: xcode-select --install"
	exit 1
	;;
MINGW* | MSYS* | CYGWIN*)
	have gcc && exit 0
	say "a C compiler is missing. In the MSYS2 MINGW64 shell type: pacman -S --needed mingw-w64-x86_64-gcc"
	exit 1
	;;
*)
	have "${CC:-cc}" && have pkg-config && exit 0
	say "on $(uname -s) please install by hand: C compiler, pkg-config, GL, X11 and Wayland headers"
	exit 1
	;;
esac

seen=
# shellcheck disable=SC2086 # a list of words, here and below
lack=$(missing $modes)
lack=${lack% }
[ -z "$lack" ] && exit 0
# shellcheck disable=SC2086
say "$(purposes $modes), this machine lacks: $lack"
[ -n "$only_check" ] && exit 1

update=
if have apt-get; then
	# shellcheck disable=SC2086
	list=$(packages 2 $lack)
	quiet="env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -o DPkg::Lock::Timeout=300 -q"
	update="$quiet update"
	install="$quiet install -y --no-install-recommends $list"
elif have dnf; then
	# shellcheck disable=SC2086
	list=$(packages 3 $lack)
	install="dnf install -y --setopt=install_weak_deps=False $list"
elif have pacman; then
	# shellcheck disable=SC2086
	list=$(packages 4 $lack)
	# Fresh lists only where there are none: on Arch, newer packages beside an older system may not work.
	sync=-S
	found /var/lib/pacman/sync/*.db || sync=-Sy
	install="pacman $sync --needed --noconfirm $list"
else
	say "no apt-get, dnf or pacman here: please install these by hand and try again"
	exit 1
fi
install=${install% }

as=
if [ "$(id -u)" != 0 ]; then
	if have sudo; then
		as=sudo
		# Nobody is there to type a password: fail at once instead of asking.
		[ -t 0 ] || as="sudo -n"
	elif have doas; then
		as=doas
		[ -t 0 ] || as="doas -n"
	else
		say "only root can install them, and there is no sudo or doas here. As root, type:"
		[ -n "$update" ] && say "  $update"
		say "  $install"
		exit 1
	fi
	say "installing needs root, so ${as%% *} runs this (it may ask for your password):"
else
	say "installing them:"
fi
if [ -n "$update" ]; then
	say "  ${as:+$as }$update"
	# shellcheck disable=SC2086
	# A dead third-party list is no reason to stop: whether it matters, the next command shows.
	$as $update >&2 || say "some package lists could not be read; trying all the same"
fi
say "  ${as:+$as }$install"
# shellcheck disable=SC2086
if ! $as $install >&2; then
	say "that failed; still missing: $lack"
	exit 1
fi

seen=
# shellcheck disable=SC2086
lack=$(missing $modes)
lack=${lack% }
[ -z "$lack" ] && exit 0
say "installed, but still not found: $lack"
exit 1
