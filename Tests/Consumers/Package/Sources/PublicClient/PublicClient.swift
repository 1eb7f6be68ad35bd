// SwiftPM leaves out a target without a Swift file of its own; this one needs no other.
