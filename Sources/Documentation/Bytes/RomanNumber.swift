/// Roman numbers from 1 to 4,999.
enum RomanNumber {
    private static let numerals: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"),
        (5, "V"), (4, "IV"), (1, "I"),
    ]

    static func text(of number: Int, inUpperCase: Bool) -> [UInt8]? {
        guard 1...4999 ~= number else { return nil }
        var rest = number
        var result: [UInt8] = []
        for (value, numeral) in numerals {
            while rest >= value {
                rest -= value
                result += numeral.utf8
            }
        }
        return inUpperCase ? result : result.map { $0 | 0x20 }
    }

    /// The value of a number in either case, if it is written as it should be.
    static func value(of text: ArraySlice<UInt8>) -> Int? {
        guard text.count <= 16 else { return nil }
        let capitals = text.map { $0 & 0xDF }
        var index = 0
        var total = 0
        for (value, numeral) in numerals {
            while capitals[index...].starts(with: numeral.utf8) {
                total += value
                index += numeral.utf8.count
            }
        }
        return self.text(of: total, inUpperCase: true) == capitals ? total : nil
    }
}
