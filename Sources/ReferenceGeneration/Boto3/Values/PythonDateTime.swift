/// Timestamps as Python's `datetime.timetuple` gives them.
enum PythonDateTime {
    /// The nine numbers of a timestamp: date, time, weekday, day of the year, and whether it is summer time, which Python does
    /// not know where there is no zone. Nil where the text is no timestamp.
    ///
    /// - Parameter text: ISO 8601, a date as HTTP has it, or seconds since 1970.
    static func timeTuple(_ text: String) -> String? {
        if let seconds = Double(text) { return timeTuple(seconds: seconds) }
        var fields = DateFields(text)
        return isoDate(&fields) ?? httpDate(text)
    }

    private struct Date {
        var year: Int
        var month: Int
        var day: Int
        var time = (hour: 0, minute: 0, second: 0)

        var isValid: Bool {
            (1...9999).contains(year) && (1...12).contains(month) && day > 0
                && day <= PythonDateTime.days(in: month, of: year) && time.hour < 24 && time.minute < 60
                && time.second < 60
        }

        func tuple(hasZone: Bool) -> String? {
            guard isValid else { return nil }
            let dayOfYear = (1..<month).reduce(day) { $0 + PythonDateTime.days(in: $1, of: year) }
            let weekday = (PythonDateTime.daysBefore(year) + dayOfYear - 1) % 7
            let numbers = [
                year, month, day, time.hour, time.minute, time.second, weekday, dayOfYear, hasZone ? 0 : -1,
            ]
            return numbers.map(String.init).joined(separator: ", ")
        }
    }

    private static func isoDate(_ fields: inout DateFields) -> String? {
        guard let year = fields.number(4) else { return nil }
        let hasMarks = fields.skip("-")
        guard let month = fields.number(2), fields.skip("-") == hasMarks, let day = fields.number(2) else { return nil }
        var date = Date(year: year, month: month, day: day)
        if fields.skip("T") || fields.skip(" ") {
            guard fields.readTime(&date.time, hasMarks: hasMarks) else { return nil }
            if fields.skip(".") { fields.skipDigits() }
        }
        let hasZone = fields.skipZone()
        return fields.isAtEnd ? date.tuple(hasZone: hasZone) : nil
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Thu, 15 Dec 2016 01:19:41 GMT`
    private static func httpDate(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
        else { return nil }
        var date = Date(year: year, month: month + 1, day: day)
        var fields = DateFields(String(parts[4]))
        guard fields.readTime(&date.time), fields.isAtEnd else { return nil }
        return date.tuple(hasZone: true)
    }

    private static func timeTuple(seconds: Double) -> String? {
        // From the year 1 to the year 9999.
        guard seconds >= -62_135_596_800, seconds < 253_402_300_800 else { return nil }
        let whole = Int(seconds.rounded(.down))
        let second = (whole % 86_400 + 86_400) % 86_400
        var left = (whole - second) / 86_400 + daysBefore(1970)
        var year = left * 400 / 146_097 + 1
        while daysBefore(year) > left { year -= 1 }
        while daysBefore(year + 1) <= left { year += 1 }
        left -= daysBefore(year)
        var month = 1
        while left >= days(in: month, of: year) {
            left -= days(in: month, of: year)
            month += 1
        }
        let time = (hour: second / 3600, minute: second / 60 % 60, second: second % 60)
        return Date(year: year, month: month, day: left + 1, time: time).tuple(hasZone: true)
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days before a year, from the Monday on which year 1 began.
    private static func daysBefore(_ year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400
    }

    /// What is left of a timestamp.
    private struct DateFields {
        private var rest: Substring.UTF8View

        init(_ text: String) { rest = Substring(text).utf8 }

        var isAtEnd: Bool { rest.isEmpty }

        /// A number of exactly that many digits.
        mutating func number(_ digits: Int) -> Int? {
            var value = 0
            var left = rest
            for _ in 0..<digits {
                guard let byte = left.popFirst(), byte.isDigit else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            rest = left
            return value
        }

        /// Hours and minutes, and seconds where there are any.
        ///
        /// - Parameter hasMarks: Whether colons stand between them.
        mutating func readTime(_ time: inout (hour: Int, minute: Int, second: Int), hasMarks: Bool = true) -> Bool {
            guard let hour = number(2), skip(":") == hasMarks, let minute = number(2) else { return false }
            time = (hour, minute, 0)
            guard !hasMarks || skip(":") else { return true }
            guard let second = number(2) else { return !hasMarks }
            time.second = second
            return true
        }

        mutating func skip(_ mark: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: mark) else { return false }
            rest.removeFirst()
            return true
        }

        mutating func skipDigits() {
            while let byte = rest.first, byte.isDigit { rest.removeFirst() }
        }

        /// `Z`, or hours and minutes with a sign; says whether there was any.
        mutating func skipZone() -> Bool {
            if skip("Z") { return true }
            let before = rest
            guard skip("+") || skip("-"), number(2) != nil else {
                rest = before
                return false
            }
            _ = skip(":")
            _ = number(2)
            return true
        }
    }
}
