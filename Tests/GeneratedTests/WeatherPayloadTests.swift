import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Testing
import Weather

@Suite("REST with JSON: bodies that are one member")
struct WeatherPayloadTests {
    @Test("a blob with its media type")
    func blob() async throws {
        let mock = weather(MockResponse())
        try await mock.client.putStationPhoto(stationID: "s", photo: [0xFF, 0])
        #expect(try mock.request().body == [0xFF, 0])
        #expect(try mock.request().header("Content-Type") == "image/jpeg")
        let answer = weather(MockResponse(body: HTTPBody([1, 0])))
        #expect(try await answer.client.getStationPhoto(stationID: "s").photo == [1, 0])
        let empty = weather(MockResponse())
        #expect(try await empty.client.getStationPhoto(stationID: "s").photo == nil)
    }

    @Test("a text")
    func text() async throws {
        let mock = weather(MockResponse(body: HTTPBody("stored")))
        let output = try await mock.client.putReportText(reportID: "r", text: "Hé")
        #expect(try mock.request().bodyText == "Hé")
        #expect(try mock.request().header("Content-Type") == "text/plain")
        #expect(output.text == "stored")
    }

    @Test("a document")
    func document() async throws {
        let mock = weather(.json(#"{"settings": [1, null]}"#))
        let output = try await mock.client.putStationSettings(stationID: "s", settings: ["a": [1, 2.5, .null, true]])
        #expect(try mock.request().bodyText == #"{"a":[1,2.5,null,true]}"#)
        #expect(output.settings == ["settings": [1, .null]])
    }

    @Test("a union, whose unknown member is kept by name")
    func union() async throws {
        let mock = weather(.json(#"{"storm": {"beaufort": 10}}"#))
        let output = try await mock.client.putAlert(alert: .flood(FloodAlert(river: "R", centimetres: 3)))
        #expect(try mock.request().bodyText == #"{"flood":{"river":"R","centimetres":3}}"#)
        guard case .storm(let storm) = output.alert else { throw UnexpectedCase() }
        #expect(storm.beaufort == .storm)
        let newer = weather(.json(#"{"meteor": {"size": 1}}"#))
        guard case .unknown(let name) = try await newer.client.putAlert(AlertEnvelope()).alert else {
            throw UnexpectedCase()
        }
        #expect(name == "meteor")
    }

    @Test("an enumeration as text")
    func enumeration() async throws {
        let mock = weather(MockResponse(body: HTTPBody("WINTER")))
        let output = try await mock.client.putSeason(season: .summer)
        #expect(try mock.request().bodyText == "SUMMER")
        #expect(output.season == .winter)
    }

    @Test("a structure, beside headers, with its defaults")
    func structure() async throws {
        let mock = weather(.json(#"{"instrument-list": ["i"]}"#, headers: [.eTag: "v2"]))
        let output = try await mock.client.putStationPlan(
            stationID: "s", plan: StationPlan(instruments: ["a"], password: "p"), version: "v1")
        #expect(try mock.request().bodyText == #"{"instrument-list":["a"],"password":"p","everyMinutes":10}"#)
        #expect(try mock.request().header("If-Match") == "v1")
        #expect(output.version == "v2")
        #expect(output.plan?.instruments == ["i"])
        #expect(output.plan?.everyMinutes == 10)
    }

    @Test("a stream up, in chunks, with prefixed headers and an unsigned payload")
    func upload() async throws {
        let mock = weather(.json(#"{"size": 4}"#))
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1, 2])
            continuation.yield([3, 4])
            continuation.finish()
        }
        let output = try await mock.client.uploadRadarImage(
            region: "north", image: HTTPBody(chunks, length: 4), metadata: ["Kind": "test"])
        let request = try mock.request()
        #expect(request.body == [1, 2, 3, 4])
        #expect(request.header("X-Radar-Kind") == "test")
        #expect(request.header("X-Amz-Content-SHA256") == "UNSIGNED-PAYLOAD")
        #expect(output.size == 4)
    }

    @Test("a stream down is handed over while it arrives")
    func download() async throws {
        let mock = weather(
            MockResponse(
                headers: [.lastModified: "Thu, 01 Jan 2026 00:00:00 GMT", .init("X-Radar-Kind")!: "test"],
                body: HTTPBody([9, 8])))
        let output = try await mock.client.getRadarImage(region: "north")
        #expect(output.takenAt == newYear)
        #expect(output.metadata?.values.sorted() == ["test"])
        #expect(try await output.image.collect(upTo: 10) == [9, 8])
    }

    @Test("status code and defaults of an answer")
    func statusCode() async throws {
        let mock = weather(.json(#"{"since": 1767225600}"#, status: 203))
        let output = try await mock.client.getStatus()
        #expect(output.code == 203)
        #expect(!output.isOpen)
        #expect(output.since == newYear)
    }

    @Test("lists, maps and sparse lists in a body, with headers beside it")
    func forecast() async throws {
        let mock = weather(
            .json(
                #"""
                {"chance_of_rain": "NaN", "summary": "dry", "daily": [{"day": "2026-01-01T00:00:00.5Z", \#
                "high": 1, "hourly": {"t": [1, null, 2.5]}}], "warning": {"text": "!"}}
                """#,
                headers: [.age: "7", .expires: "Thu, 01 Jan 2026 00:00:00 GMT"]))
        let output = try await mock.client.getForecast(cityID: "oslo", days: 2, units: .metric)
        #expect(try mock.request().head.path == "/cities/oslo/forecast?days=2&units=METRIC")
        #expect(output.chanceOfRain?.isNaN == true)
        #expect(output.daily.first?.day == Timestamp(epochSeconds: 1_767_225_600.5))
        #expect(output.daily.first?.hourly == ["t": [1, nil, 2.5]])
        #expect(output.age == 7)
        #expect(output.expires == newYear)
        guard case .text("!")? = output.warning else { throw UnexpectedCase() }
    }
}

/// A union or an error of another case than expected.
struct UnexpectedCase: Error {}
