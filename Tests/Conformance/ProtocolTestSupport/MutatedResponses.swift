package import ServiceRuntime

/// Responses with bytes changed at random, the same ones in every run.
///
/// A client makes an output or an error of each. A crash ends the tests; `protocol-tests`, which runs those of the official
/// responses, ends them where one hangs or takes too much memory.
package struct MutatedResponses {
    /// How many are made of one response.
    static let count = 30
    private let original: GivenResponse
    private var numbers: SeededNumbers

    package init(of original: GivenResponse) {
        self.original = original
        numbers = SeededNumbers(state: original.body.bytes.reduce(0xCBF2_9CE4) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    /// Gives each response to a client. Any error may come of it, or an output: all of it is looked at.
    package mutating func give(to call: (ClientConfiguration) async throws -> some Inspectable) async {
        for _ in 0..<Self.count {
            _ = try? await call(next().configuration()).inspected.resolved()
        }
    }

    /// Another response: mostly with another body, else with another value of a header field.
    mutating func next() -> GivenResponse {
        var response = original
        if let name = original.headers.keys.sorted().randomElement(using: &numbers), Bool.random(using: &numbers),
            Bool.random(using: &numbers)
        {
            // A transport gives no line breaks in a field.
            let value = changed(Array((original.headers[name] ?? "").utf8)).map { max($0 & 0x7F, 0x20) }
            response.headers[name] = String(decoding: value, as: UTF8.self)
        } else {
            var body = original.body.bytes
            for _ in 0..<Int.random(in: 1...3, using: &numbers) { body = changed(body) }
            response.body = .bytes(body)
        }
        return response
    }

    /// Bytes that structure the formats of the protocols.
    private static let structural =
        Array("{}[]\"\\,:<>/&;='!-0eE.\n".utf8) + [0x00, 0x5F, 0x7F, 0x80, 0x9F, 0xBF, 0xC0, 0xF7, 0xFB, 0xFF]

    private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        let other = Self.structural.randomElement(using: &numbers) ?? 0
        guard !bytes.isEmpty else { return [other] }
        var bytes = bytes
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        let end = min(bytes.count, place + Int.random(in: 1...24, using: &numbers))
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
        case 1: bytes[place] = other
        case 2: bytes.insert(other, at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.removeSubrange(place...)
        case 5: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
        default: bytes.insert(contentsOf: repeatElement(other, count: 2_000), at: place)
        }
        return bytes
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
