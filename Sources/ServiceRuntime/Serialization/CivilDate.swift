/// A date of the proleptic Gregorian calendar, in UTC.
struct CivilDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// Days from 1 January of year 1 to 1 January 1970.
    private static let daysToEpoch = 719_162
    private static let daysIn400Years = 146_097

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date a number of days after 1 January 1970; before it when negative.
    init(daysSinceEpoch days: Int) {
        // Years are counted from March, so that the leap day is a year's last.
        let days = days + Self.daysToEpoch + 306
        let era = (days >= 0 ? days : days - Self.daysIn400Years + 1) / Self.daysIn400Years
        let dayOfEra = days - era * Self.daysIn400Years
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970; negative before it.
    var daysSinceEpoch: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 399) / 400
        let yearOfEra = yearFromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysIn400Years + dayOfEra - Self.daysToEpoch - 306
    }

    /// Whether there is such a date, in the years 1 to 9999.
    var isValid: Bool {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1 else { return false }
        switch month {
        case 2: return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
        case 4, 6, 9, 11: return day <= 30
        default: return day <= 31
        }
    }
}
