/// Changes bytes at one place, in one of the ways that find faults in readers.
func mutate(_ bytes: inout [UInt8], _ interesting: [UInt8], _ generator: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[place] = interesting.randomElement(using: &generator) ?? 0
    case 2: bytes.insert(interesting.randomElement(using: &generator) ?? 0, at: place)
    case 3: bytes.remove(at: place)
    case 4: bytes.removeSubrange(place...)
    default:
        let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
    }
}
