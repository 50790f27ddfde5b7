package disk

import "errors"

// Says has the lock's file say what another version or machine may have written.
func Says(l *Lock, b []byte) error {
	_, err := l.f.WriteAt(b, 0)
	return errors.Join(l.f.Truncate(int64(len(b))), err)
}

// ClientOf is clientOf.
func ClientOf(name string) string { return clientOf(name) }

// ShareNamed is shareNamed.
func ShareNamed(system string) string { return shareNamed(system) }
