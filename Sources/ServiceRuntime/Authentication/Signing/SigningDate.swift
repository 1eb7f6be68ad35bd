#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A moment as signatures write it, in UTC and to the second.
struct SigningDate: Hashable {
    /// For example `20150830T123600Z`.
    let timestamp: String
    /// The day alone, for example `20150830`.
    let day: String

    init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let secondOfDay = seconds - days * 86_400
        let (year, month, dayOfMonth) = Self.civilDate(daysSinceEpoch: days)
        var text = ""
        text.reserveCapacity(16)
        Self.append(year, digits: 4, to: &text)
        Self.append(month, digits: 2, to: &text)
        Self.append(dayOfMonth, digits: 2, to: &text)
        day = text
        text.append("T")
        Self.append(secondOfDay / 3_600, digits: 2, to: &text)
        Self.append(secondOfDay / 60 % 60, digits: 2, to: &text)
        Self.append(secondOfDay % 60, digits: 2, to: &text)
        text.append("Z")
        timestamp = text
    }

    private static func append(_ value: Int, digits: Int, to text: inout String) {
        let plain = String(value)
        for _ in plain.utf8.count..<max(digits, plain.utf8.count) { text.append("0") }
        text.append(plain)
    }

    /// The proleptic Gregorian date of a day.
    ///
    /// Years are counted from March, so that the leap day is a year's last and month lengths follow one linear formula;
    /// 146,097 days make one cycle of 400 years.
    private static func civilDate(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }
}
