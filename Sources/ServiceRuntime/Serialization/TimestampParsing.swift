#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads timestamps; see ``TimestampFormat``.
enum TimestampParsing {
    static let monthNames: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    /// Reads `1515531081.123`.
    static func epochSeconds(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard let number = DecimalNumber(text), let seconds = number.doubleValue else { return nil }
        return Timestamp(timeIntervalSince1970: seconds)
    }

    /// Reads `1985-04-12T23:20:50.52+01:00`.
    static func dateTime(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var input = Input(text)
        let year = input.number(digits: 4)
        input.expect("-")
        let month = input.number(digits: 2)
        input.expect("-")
        let day = input.number(digits: 2)
        input.expect("T", or: "t")
        let (second, fraction) = time(&input)
        let offset = offset(&input)
        return timestamp(CivilDate(year: year, month: month, day: day), second - offset, fraction, input)
    }

    /// Reads `Tue, 29 Apr 2014 18:30:38 GMT`.
    static func httpDate(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var input = Input(text)
        input.skipLetters(3)
        input.expect(",")
        input.expect(" ")
        let day = input.number(digits: 2)
        input.expect(" ")
        let month = input.month()
        input.expect(" ")
        let year = input.number(digits: 4)
        input.expect(" ")
        let (second, fraction) = time(&input)
        input.expect(" ")
        input.expect("G")
        input.expect("M")
        input.expect("T")
        return timestamp(CivilDate(year: year, month: month, day: day), second, fraction, input)
    }

    /// Reads `23:20:50.52`: the second of the day, and the fraction of that second.
    private static func time(_ input: inout Input) -> (second: Int, fraction: Double) {
        let hour = input.number(digits: 2)
        input.expect(":")
        let minute = input.number(digits: 2)
        input.expect(":")
        let second = input.number(digits: 2)
        // 60 is a leap second, which counts as the next minute's first.
        if hour > 23 || minute > 59 || second > 60 { input.fail() }
        return (hour * 3_600 + minute * 60 + second, input.fraction())
    }

    /// Reads `Z` or `+01:00`, in seconds.
    private static func offset(_ input: inout Input) -> Int {
        let mark = input.next()
        if mark | 0x20 == UInt8(ascii: "z") { return 0 }
        guard mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-") else {
            input.fail()
            return 0
        }
        let hours = input.number(digits: 2)
        input.expect(":")
        let minutes = input.number(digits: 2)
        if hours > 23 || minutes > 59 { input.fail() }
        let seconds = hours * 3_600 + minutes * 60
        return mark == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func timestamp(
        _ date: CivilDate, _ secondOfDay: Int, _ fraction: Double, _ input: Input
    ) -> Timestamp? {
        guard input.isComplete, date.isValid else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + secondOfDay - TimestampWriting.referenceSeconds
        return Timestamp(timeIntervalSinceReferenceDate: Double(seconds) + fraction)
    }

    /// A text to read piece by piece. What does not fit is remembered and asked for once, at the end.
    private struct Input {
        private let text: UnsafeBufferPointer<UInt8>
        private var position = 0
        private var isValid = true

        init(_ text: UnsafeBufferPointer<UInt8>) {
            self.text = text
        }

        var isComplete: Bool { isValid && position == text.count }

        mutating func fail() {
            isValid = false
        }

        /// The next byte; 0 at the end.
        mutating func next() -> UInt8 {
            guard position < text.count else {
                isValid = false
                return 0
            }
            position += 1
            return text[position - 1]
        }

        mutating func expect(_ byte: Unicode.Scalar, or other: Unicode.Scalar? = nil) {
            let found = UInt32(next())
            if found != byte.value && found != other?.value { isValid = false }
        }

        mutating func skipLetters(_ count: Int) {
            for _ in 0..<count {
                let letter = next() | 0x20
                if letter < UInt8(ascii: "a") || letter > UInt8(ascii: "z") { isValid = false }
            }
        }

        mutating func number(digits: Int) -> Int {
            var number = 0
            for _ in 0..<digits {
                let digit = next() &- UInt8(ascii: "0")
                if digit > 9 { isValid = false }
                number = number * 10 + Int(digit)
            }
            return number
        }

        /// A point and digits, when there is a point: digits beyond the ninth are read and do not count.
        mutating func fraction() -> Double {
            guard position < text.count, text[position] == UInt8(ascii: ".") else { return 0 }
            position += 1
            let start = position
            var number = 0
            var unit = 1
            while position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit <= 9 {
                if position - start < 9 {
                    number = number * 10 + Int(digit)
                    unit *= 10
                }
                position += 1
            }
            if position == start { isValid = false }
            return Double(number) / Double(unit)
        }

        /// The number of a month, of its name's three letters in the exact case.
        mutating func month() -> Int {
            let letters = (next(), next(), next())
            for month in 0..<12 {
                let name = TimestampParsing.monthNames.utf8Start + month * 3
                if letters == (name[0], name[1], name[2]) { return month + 1 }
            }
            isValid = false
            return 0
        }
    }
}
