package disk

import "fmt"

// Room returns how many bytes the user may still write on the disk that the
// folder at path is on.
func (Disk) Room(path string) (uint64, error) {
	n, err := room(path)
	if err != nil {
		return 0, fmt.Errorf("look how much room is left: %w", err)
	}
	return n, nil
}
