import ServiceModel
import Testing

@testable import ModelReaders

/// A small generator of reproducible random numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Bytes that matter to JSON.
let tellingJSON = Array("\"\\{}[]:,u0d8-.e \n\u{0}/".utf8) + [0xFF, 0xC3, 0xED, 0xA0, 0x80]

/// Changes bytes of a text at random: replaced, removed, repeated, or swapped for telling ones.
func mutate(_ bytes: [UInt8], _ random: inout SeededNumbers, telling: [UInt8] = tellingJSON) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard !result.isEmpty else { return result }
        let place = Int.random(in: 0..<result.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: result[place] = UInt8.random(in: 0...255, using: &random)
        case 1: result[place] = telling.randomElement(using: &random) ?? 0
        case 2: result.remove(at: place)
        case 3: result.insert(telling.randomElement(using: &random) ?? 0, at: place)
        case 4: result.removeSubrange(place..<min(result.count, place + Int.random(in: 0...20, using: &random)))
        default:
            let end = min(result.count, place + Int.random(in: 0...20, using: &random))
            result.insert(contentsOf: Array(result[place..<end]), at: Int.random(in: 0...result.count, using: &random))
        }
    }
    return result
}

@Suite("Changed JSON")
struct JSONFuzzTests {
    @Test("is parsed or refused with a position, and never crashes", arguments: 1...4)
    func mutations(_ seed: UInt64) {
        let text = #"{"a":[1,-2.5e3,true,false,null,"é\n\ud83d\ude00\\"],"b":{"c":{},"d":[[]]},"long key here":"text"}"#
        let original = Array(text.utf8)
        var random = SeededNumbers(seed: seed)
        for _ in 0..<1500 {
            let result = parseForTest(mutate(original, &random))
            if let document = result.document {
                _ = document.root.node()
            } else {
                #expect(result.diagnostics.count == 1)
                #expect(result.diagnostics.first?.location != nil)
            }
        }
    }
}
