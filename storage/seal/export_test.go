package seal

// Cheap is what tests can afford.
func Cheap() Cost { return Cost{Time: 1, Memory: 64, Threads: 1} }

// NewAt is New at another cost.
func NewAt(passphrase string, c Cost) (Protection, error) { return protect(passphrase, c) }

// ChangeAt is Change at another cost.
func (l Lock) ChangeAt(k *Key, passphrase string, c Cost) (Lock, error) {
	return l.change(k, passphrase, c)
}

// Forge seals form and data as a key would that means harm.
func (k *Key) Forge(about []byte, form byte, data []byte) []byte {
	if k == nil {
		b := append([]byte{form}, data...)
		sum := sumOf(about, b)
		return append(b, sum[:]...)
	}
	b := append([]byte{form}, make([]byte, nonceLen)...)
	return k.aead.Seal(b, b[formLen:], data, bind(about, form))
}
