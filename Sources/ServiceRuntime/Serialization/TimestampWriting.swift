#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes timestamps; see ``TimestampFormat``.
enum TimestampWriting {
    /// The most bytes that any form takes.
    static let maximumLength = 40

    /// Seconds from 1 January 1970 to `Date`'s reference, 1 January 2001.
    static let referenceSeconds = 978_307_200
    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in seconds since 1970.
    private static let years = -62_135_596_800...253_402_300_799
    private static let secondsInDay = 86_400

    /// Writes a timestamp; the output has room for ``maximumLength`` bytes.
    ///
    /// - Returns: How many bytes were written.
    static func write(
        _ timestamp: Timestamp, _ format: TimestampFormat, to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var output = Output(next: output)
        switch format {
        case .epochSeconds: writeEpochSeconds(timestamp, &output)
        case .dateTime: writeDateTime(timestamp, &output)
        case .httpDate: writeHTTPDate(timestamp, &output)
        }
        return output.count
    }

    /// Splits a time into whole seconds since 1970, rounded down, and units of a fraction of a second, rounded to the
    /// nearest. The reference's small numbers keep more of a fraction than seconds since 1970 would.
    static func split(_ timestamp: Timestamp, units: Double) -> (seconds: Int, fraction: Int) {
        let reference = timestamp.timeIntervalSinceReferenceDate
        // The bound is that of whole seconds in a Double.
        let bounded = reference.isNaN ? Double(-referenceSeconds) : min(max(reference, -9e15), 9e15)
        let whole = bounded.rounded(.down)
        let fraction = Int(((bounded - whole) * units).rounded())
        let seconds = Int(whole) + referenceSeconds
        return fraction == Int(units) ? (seconds + 1, 0) : (seconds, fraction)
    }

    private static func writeEpochSeconds(_ timestamp: Timestamp, _ output: inout Output) {
        var (seconds, fraction) = split(timestamp, units: 1_000_000)
        if seconds < 0 {
            output.append(UInt8(ascii: "-"))
            // -0.25 was split into -1 and 0.75.
            if fraction > 0 {
                seconds += 1
                fraction = 1_000_000 - fraction
            }
        }
        output.appendDecimal(seconds.magnitude)
        guard fraction > 0 else { return }
        output.append(UInt8(ascii: "."))
        var digits = 6
        while fraction % 10 == 0 {
            fraction /= 10
            digits -= 1
        }
        output.append(fraction, digits: digits)
    }

    private static func writeDateTime(_ timestamp: Timestamp, _ output: inout Output) {
        var (seconds, fraction) = split(timestamp, units: 1_000)
        if !years.contains(seconds) {
            seconds = min(max(seconds, years.lowerBound), years.upperBound)
            fraction = 0
        }
        let date = CivilDate(daysSinceEpoch: floorDivide(seconds, secondsInDay))
        output.append(date.year, digits: 4)
        output.append(UInt8(ascii: "-"))
        output.append(date.month, digits: 2)
        output.append(UInt8(ascii: "-"))
        output.append(date.day, digits: 2)
        output.append(UInt8(ascii: "T"))
        appendTime(seconds, &output)
        if fraction > 0 {
            output.append(UInt8(ascii: "."))
            output.append(fraction, digits: 3)
        }
        output.append(UInt8(ascii: "Z"))
    }

    private static func writeHTTPDate(_ timestamp: Timestamp, _ output: inout Output) {
        // Rounded to the microsecond first: what stands for a whole second may lie a little below it.
        let seconds = min(max(split(timestamp, units: 1_000_000).seconds, years.lowerBound), years.upperBound)
        let days = floorDivide(seconds, secondsInDay)
        let date = CivilDate(daysSinceEpoch: days)
        // 1 January 1970 was a Thursday.
        let weekday = days + 4 - floorDivide(days + 4, 7) * 7
        output.append("SunMonTueWedThuFriSat", at: weekday * 3, count: 3)
        output.append(", ", at: 0, count: 2)
        output.append(date.day, digits: 2)
        output.append(UInt8(ascii: " "))
        output.append(TimestampParsing.monthNames, at: (date.month - 1) * 3, count: 3)
        output.append(UInt8(ascii: " "))
        output.append(date.year, digits: 4)
        output.append(UInt8(ascii: " "))
        appendTime(seconds, &output)
        output.append(" GMT", at: 0, count: 4)
    }

    private static func appendTime(_ seconds: Int, _ output: inout Output) {
        let second = seconds - floorDivide(seconds, secondsInDay) * secondsInDay
        output.append(second / 3_600, digits: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second / 60 % 60, digits: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second % 60, digits: 2)
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    /// A place to write, which counts.
    private struct Output {
        var next: UnsafeMutablePointer<UInt8>
        var count = 0

        init(next: UnsafeMutablePointer<UInt8>) {
            self.next = next
        }

        mutating func append(_ byte: UInt8) {
            next[count] = byte
            count += 1
        }

        /// Appends a number with leading zeros.
        mutating func append(_ number: Int, digits: Int) {
            var rest = number
            for position in stride(from: count + digits - 1, through: count, by: -1) {
                next[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            count += digits
        }

        /// Appends a number without leading zeros.
        mutating func appendDecimal(_ number: UInt) {
            count += DecimalDigits.write(UInt64(number), to: next + count)
        }

        mutating func append(_ text: StaticString, at offset: Int, count length: Int) {
            (next + count).update(from: text.utf8Start + offset, count: length)
            count += length
        }
    }
}
