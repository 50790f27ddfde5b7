package scorer

// start and prime are those of FNV-1a with 32 bits.
const (
	start uint32 = 2166136261
	prime uint32 = 16777619
)

// hashed returns the hash of what hash is of and then b.
func hashed(hash uint32, b byte) uint32 { return (hash ^ uint32(b)) * prime }

// hashRune is hashed for the bytes of a letter.
func hashRune(hash uint32, c rune) uint32 {
	for more := true; more; more = c > 0 {
		hash = hashed(hash, byte(c&0xff))
		c >>= 8
	}
	return hash
}

// joined returns the hash of two words, or more, in order.
func joined(a, b uint32) uint32 {
	h := a*2654435761 ^ (b + 0x9e3779b9 + a<<6 + a>>2)
	h ^= h >> 15
	h *= 2246822519
	return h ^ h>>13
}
