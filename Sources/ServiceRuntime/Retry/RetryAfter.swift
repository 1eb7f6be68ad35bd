#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Reads the header fields in which services say how long to wait.
public enum RetryAfter {
    /// The wait that an answer asks for.
    /// - Parameters:
    ///   - milliseconds: The value of `x-amz-retry-after`, which wins.
    ///   - standard: The value of `Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3).
    ///   - date: The present moment, which an HTTP date is compared with.
    /// - Returns: The wait, at least zero; nil where neither field can be understood.
    public static func duration(milliseconds: String?, standard: String?, at date: Date) -> Duration? {
        if let milliseconds = milliseconds.flatMap(count) { return .milliseconds(milliseconds) }
        guard let standard else { return nil }
        if let seconds = count(standard) { return .seconds(seconds) }
        guard let moment = httpDate(standard) else { return nil }
        return .seconds(max(0, moment - Int(date.timeIntervalSince1970.rounded(.up))))
    }

    /// A number of digits only that a duration can hold.
    private static func count(_ text: String) -> Int64? {
        guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int64(text)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that senders may use.
    private static func httpDate(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
            let day = count(String(parts[1])), let month = months.firstIndex(of: String(parts[2])),
            let year = count(String(parts[3])), (1...31).contains(day), (1970...9999).contains(year)
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { count(String($0)) }
        guard time.count == 3, time[0] < 24, time[1] < 60, time[2] <= 60 else { return nil }
        // Days up to the month in a year that begins in March, so that a leap day is the last.
        let shiftedYear = Int(year) - (month < 2 ? 1 : 0)
        let monthFromMarch = (month + 10) % 12
        let days =
            365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
            + (153 * monthFromMarch + 2) / 5 + Int(day) - 1 - 719_468
        return days * 86_400 + Int(time[0]) * 3_600 + Int(time[1]) * 60 + Int(time[2])
    }
}
