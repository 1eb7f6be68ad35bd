import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Timestamps")
struct TimestampTests {
    private func seconds(_ text: String, _ format: TimestampFormat) -> Double? {
        format.timestamp(of: text)?.timeIntervalSince1970
    }

    @Test("date-times are read with any fraction and offset")
    func readDateTimes() {
        #expect(seconds("1985-04-12T23:20:50Z", .dateTime) == 482_196_050)
        #expect(seconds("1985-04-12T23:20:50.520Z", .dateTime) == 482_196_050.52)
        #expect(seconds("1985-04-12t23:20:50.5z", .dateTime) == 482_196_050.5)
        #expect(seconds("2019-12-16T23:48:18+01:00", .dateTime) == 1_576_536_498)
        #expect(seconds("2019-12-16T23:48:18-05:30", .dateTime) == 1_576_559_898)
        #expect(seconds("1990-12-31T23:59:60Z", .dateTime) == 662_688_000)
        #expect(seconds("2000-02-29T00:00:00Z", .dateTime) == 951_782_400)
        #expect(seconds("0001-01-01T00:00:00Z", .dateTime) == -62_135_596_800)
        #expect(seconds("9999-12-31T23:59:59.999999999999Z", .dateTime) != nil)
    }

    @Test(
        "what is no date-time is refused",
        arguments: [
            "", "2000", "2000-01-01", "2000-01-01T00:00:00", "2000-01-01 00:00:00Z", "2000-1-1T00:00:00Z",
            "2000-13-01T00:00:00Z", "2000-00-01T00:00:00Z", "2001-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
            "2000-04-31T00:00:00Z", "2000-01-00T00:00:00Z", "2000-01-01T24:00:00Z", "2000-01-01T00:60:00Z",
            "2000-01-01T00:00:61Z", "2000-01-01T00:00:00.Z", "2000-01-01T00:00:00Z ", " 2000-01-01T00:00:00Z",
            "2000-01-01T00:00:00+0100", "2000-01-01T00:00:00+24:00", "2000-01-01T00:00:00+01:60",
            "0000-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2000-01-01T00:00:00ZZ",
            "2000-01-01T00:00:00,5Z", "２000-01-01T00:00:00Z", "1576540098",
        ])
    func refusedDateTimes(_ text: String) {
        #expect(TimestampFormat.dateTime.timestamp(of: text) == nil)
    }

    @Test("http-dates are read with and without fraction")
    func readHTTPDates() {
        #expect(seconds("Tue, 29 Apr 2014 18:30:38 GMT", .httpDate) == 1_398_796_238)
        #expect(seconds("Sun, 02 Jan 2000 20:34:56.456 GMT", .httpDate) == 946_845_296.456)
        for text in [
            "", "Tue, 29 Apr 2014 18:30:38", "Tue, 29 Apr 2014 18:30:38 UTC", "29 Apr 2014 18:30:38 GMT",
            "Tue, 29 apr 2014 18:30:38 GMT", "Tue, 29 Foo 2014 18:30:38 GMT", "Tue, 31 Apr 2014 18:30:38 GMT",
            "Tue, 29 Apr 2014 25:30:38 GMT", "Tuesday, 29-Apr-14 18:30:38 GMT", "Tue, 29 Apr 2014 18:30:38 GMT\n",
        ] {
            #expect(seconds(text, .httpDate) == nil, "\(text)")
        }
    }

    @Test("epoch seconds are read as numbers")
    func readEpochSeconds() {
        #expect(seconds("1515531081", .epochSeconds) == 1_515_531_081)
        #expect(seconds("1515531081.1234", .epochSeconds) == 1_515_531_081.1234)
        #expect(seconds("-0.5", .epochSeconds) == -0.5)
        #expect(seconds("1.5155310811234e9", .epochSeconds) == 1_515_531_081.1234)
        for text in ["", "-", "x", "1x", "01", "NaN", "1e999", " 1", "1.", "0x10"] {
            #expect(seconds(text, .epochSeconds) == nil, "\(text)")
        }
    }

    @Test("each format writes what its specification shows")
    func write() {
        func texts(_ seconds: Double) -> [String] {
            let timestamp = Date(timeIntervalSince1970: seconds)
            return [TimestampFormat.epochSeconds, .dateTime, .httpDate].map { $0.text(of: timestamp) }
        }
        #expect(texts(0) == ["0", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"])
        #expect(
            texts(1_398_796_238) == ["1398796238", "2014-04-29T18:30:38Z", "Tue, 29 Apr 2014 18:30:38 GMT"])
        #expect(
            texts(482_196_050.52) == ["482196050.52", "1985-04-12T23:20:50.520Z", "Fri, 12 Apr 1985 23:20:50 GMT"])
        #expect(texts(-0.25) == ["-0.25", "1969-12-31T23:59:59.750Z", "Wed, 31 Dec 1969 23:59:59 GMT"])
        #expect(texts(-1) == ["-1", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"])
        #expect(texts(1_515_531_081.123_456)[0] == "1515531081.123456")
        #expect(texts(1.999_9)[1] == "1970-01-01T00:00:02Z")
        #expect(texts(59.999_999_9) == ["60", "1970-01-01T00:01:00Z", "Thu, 01 Jan 1970 00:01:00 GMT"])
    }

    @Test("no timestamp is too far for writing")
    func extremes() {
        for reference in [
            Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e300, 1e18, -1e18, .leastNonzeroMagnitude,
        ] {
            let timestamp = Date(timeIntervalSinceReferenceDate: reference)
            for format in [TimestampFormat.epochSeconds, .dateTime, .httpDate] {
                let text = format.text(of: timestamp)
                #expect(format.timestamp(of: text) != nil, "\(text)")
            }
        }
        let (nan, end) = (Date(timeIntervalSince1970: .nan), Date.distantFuture.addingTimeInterval(1e15))
        #expect(TimestampFormat.dateTime.text(of: nan) == "1970-01-01T00:00:00Z")
        #expect(TimestampFormat.epochSeconds.text(of: nan) == "0")
        #expect(TimestampFormat.dateTime.text(of: end) == "9999-12-31T23:59:59Z")
        #expect(
            TimestampFormat.httpDate.text(of: Date(timeIntervalSince1970: -1e12)) == "Mon, 01 Jan 0001 00:00:00 GMT")
    }

    @Test("random times survive in each format, to its precision")
    func roundTrips() throws {
        var generator = SplitMix(state: 11)
        for _ in 0..<2_000 {
            let milliseconds = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator)
            let timestamp = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
            for (format, precision) in [(TimestampFormat.epochSeconds, 1.0), (.dateTime, 1.0), (.httpDate, 1_000)] {
                let read = try #require(format.timestamp(of: format.text(of: timestamp)))
                let wanted = (Double(milliseconds) / precision).rounded(.down) * precision
                #expect((read.timeIntervalSince1970 * 1_000).rounded() == wanted)
            }
        }
    }

    @Test("civil dates agree with counting day by day, over all leap rules")
    func civilDates() {
        var date = CivilDate(year: 1, month: 1, day: 1)
        var days = date.daysSinceEpoch
        #expect(days == -719_162)
        while date.year < 10_000 {
            guard CivilDate(daysSinceEpoch: days) == date, date.daysSinceEpoch == days, date.isValid else {
                Issue.record("\(date) is not day \(days)")
                return
            }
            days += 1
            date.day += 1
            if date.isValid { continue }
            date = CivilDate(year: date.year, month: date.month + 1, day: 1)
            if date.month == 13 { date = CivilDate(year: date.year + 1, month: 1, day: 1) }
        }
        #expect(days == 2_932_897)
    }
}
