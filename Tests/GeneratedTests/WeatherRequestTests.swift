import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Testing
import Weather

@Suite("REST with JSON: where each member travels")
struct WeatherRequestTests {
    @Test("labels of every kind, percent-encoded, timestamps in their formats")
    func labels() async throws {
        let mock = weather(.json(#"{"stationId": "s", "sky": "on"}"#, status: 201, headers: [.location: "/x"]))
        let output = try await mock.client.putObservation(
            stationID: "a/b c", sky: .oktas4, beaufort: .breeze, height: -5, count: 9_007_199_254_740_993, share: 0.5,
            isManned: true, observedAt: newYear, day: newYear, observation: Observation(sky: .clear))
        let request = try mock.request()
        #expect(request.method == "PUT")
        #expect(
            request.head.path
                == "/stations/a%2Fb%20c/4%2F8/4/-5/9007199254740993/0.5/true/2026-01-01T00%3A00%3A00Z/1767225600")
        #expect(request.bodyText == #"{"observation":{"sky":"off"}}"#)
        #expect(request.header("Content-Type") == "application/json")
        #expect(output.location == "/x")
        #expect(output.observation?.sky == .cloudy)
        #expect(output.observation?.stationID == "s")
    }

    @Test("a greedy label keeps its slashes")
    func greedyLabel() async throws {
        let mock = weather(MockResponse(headers: [.eTag: "e"], body: HTTPBody([1, 2])))
        let output = try await mock.client.getFile(year: 2026, path: "a b/c?d")
        #expect(try mock.request().head.path == "/archive/2026/a%20b/c%3Fd")
        #expect(output.contents == [1, 2])
    }

    @Test("an empty label fails before anything is sent")
    func emptyLabel() async throws {
        let mock = weather()
        await #expect(throws: ClientError.self) { try await mock.client.getFile(year: 2026, path: "") }
        #expect(mock.transport.requests.isEmpty)
    }

    @Test("query parameters of every kind, lists repeated, a map that overrides none, beside the path's own")
    func query() async throws {
        let mock = weather(.json("{}"))
        _ = try await mock.client.searchObservations(
            text: "a b&c", texts: ["x", "y"], tags: [], aByte: -1, aShort: 2, anInteger: 3, integers: [1, 2], aLong: 4,
            aFloat: 0.5, aDouble: .infinity, doubles: [1, .nan], isManned: false, flags: [true, false], after: newYear,
            before: newYear, moments: [newYear], sky: .oktas4, skies: [.clear, .cloudy], beaufort: .storm,
            beauforts: [.calm], others: ["text": ["lost"], "more": ["1", "2"]])
        let request = try mock.request()
        #expect(request.method == "GET")
        #expect(request.path == "/observations")
        #expect(
            request.query.sorted() == [
                "after=2026-01-01T00%3A00%3A00Z", "beaufort=10", "beauforts=0", "before=1767225600", "byte=-1",
                "double=Infinity",
                "doubles=1", "doubles=NaN", "flags=false", "flags=true", "float=0.5", "form=short", "integer=3",
                "integers=1",
                "integers=2", "long=4", "manned=false", "moments=2026-01-01T00%3A00%3A00Z", "more=1", "more=2",
                "short=2",
                "skies=off", "skies=on", "sky=4%2F8", "text=a%20b%26c", "texts=x", "texts=y",
            ])
        #expect(request.body.isEmpty)
    }

    @Test("constant parameters of the path are sent")
    func constantQuery() async throws {
        let mock = weather(.json(#"{"displayName": "W", "tags": ["a"], "neighbours": {"n": "N"}}"#))
        let output = try await mock.client.getAbout()
        #expect(try mock.request().path == "/about")
        #expect(try mock.request().query.first == "full=true")
        #expect(try mock.request().query.last?.hasPrefix("flag") == true)
        #expect(output.name == "W")
        #expect(output.tags == ["a"])
        #expect(output.neighbours == ["n": "N"])
    }

    @Test("headers of every kind, both ways")
    func headers() async throws {
        let sent = Headers(
            text: "t", texts: ["a", "b, c", "say \"hi\""], aByte: 1, aShort: 2, anInteger: 3, integers: [4, 5],
            aLong: 6,
            aFloat: 0.5, aDouble: -.infinity, isTrue: true, booleans: [true, false], at: newYear, atEpoch: newYear,
            atDateTime: newYear, atHTTPDate: newYear, moments: [newYear, newYear], sky: .notSeen,
            skies: [.clear, .cloudy],
            beaufort: .storm, beauforts: [.calm, .breeze], jsonText: #"{"a":1}"#, prefixed: ["One": "1"])
        let transport = MockTransport { request in MockResponse(headers: request.head.headerFields) }
        let received = try await WeatherClient(ClientConfiguration(testing: transport)).exchangeHeaders(sent)
        let request = try #require(transport.requests.first)
        let expected = [
            "X-Text": "t", "X-Texts": #"a, "b, c", "say \"hi\"""#, "X-Byte": "1", "X-Short": "2", "X-Integer": "3",
            "X-Integers": "4, 5", "X-Long": "6", "X-Float": "0.5", "X-Double": "-Infinity", "X-Boolean": "true",
            "X-Booleans": "true, false", "X-At": "Thu, 01 Jan 2026 00:00:00 GMT", "X-At-Epoch": "1767225600",
            "X-At-Date-Time": "2026-01-01T00:00:00Z", "X-At-HTTP-Date": "Thu, 01 Jan 2026 00:00:00 GMT",
            "X-Moments": "Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:00 GMT", "X-Sky": "no",
            "X-Skies": "off, on",
            "X-Beaufort": "10", "X-Beauforts": "0, 4", "X-JSON": "eyJhIjoxfQ==", "X-Free-One": "1",
        ]
        for (name, value) in expected { #expect(request.header(name) == value, "\(name)") }
        #expect(received.text == "t")
        #expect(received.texts == ["a", "b, c", "say \"hi\""])
        #expect(received.aByte == 1)
        #expect(received.aShort == 2)
        #expect(received.anInteger == 3)
        #expect(received.integers == [4, 5])
        #expect(received.aLong == 6)
        #expect(received.aFloat == 0.5)
        #expect(received.aDouble == -.infinity)
        #expect(received.isTrue == true)
        #expect(received.booleans == [true, false])
        #expect(received.at == newYear)
        #expect(received.atEpoch == newYear)
        #expect(received.atDateTime == newYear)
        #expect(received.atHTTPDate == newYear)
        #expect(received.moments == [newYear, newYear])
        #expect(received.sky == .notSeen)
        #expect(received.skies == [.clear, .cloudy])
        #expect(received.beaufort == .storm)
        #expect(received.beauforts == [.calm, .breeze])
        #expect(received.jsonText == #"{"a":1}"#)
        #expect(received.prefixed?.contains { $0.key.lowercased() == "one" && $0.value == "1" } == true)
    }

    @Test("absent headers are not sent and come back absent")
    func absentHeaders() async throws {
        let mock = weather(MockResponse())
        let received = try await mock.client.exchangeHeaders(Headers())
        #expect(try mock.request().head.headerFields.allSatisfy { !$0.name.rawName.hasPrefix("X-Te") })
        #expect(received.text == nil)
        #expect(received.texts == nil)
        #expect(received.at == nil)
    }

    @Test("a host's label is part of the host, and of the body")
    func hostPrefix() async throws {
        let mock = weather(.json(#"{"accepted": true}"#))
        let output = try await mock.client.sendReading(
            accountID: "acc-1", value: BigDecimal("1.10"), raw: [1, 2, 3], at: newYear, atDateTime: newYear,
            atHTTPDate: newYear)
        let request = try mock.request()
        #expect(request.origin == "https://acc-1.readings.example.com")
        #expect(
            request.bodyText
                == #"{"accountId":"acc-1","value":1.10,"raw":"AQID","at":1767225600,"#
                + #""atDateTime":"2026-01-01T00:00:00Z","#
                + #""atHTTPDate":"Thu, 01 Jan 2026 00:00:00 GMT"}"#)
        #expect(output.accepted)
    }

    @Test("a label that is no part of a host's name fails before anything is sent")
    func badHostLabel() async throws {
        let mock = weather()
        await #expect(throws: ClientError.self) { try await mock.client.sendReading(accountID: "evil.com/") }
        #expect(mock.transport.requests.isEmpty)
    }

    @Test("names on the wire are the model's JSON names, odd ones too")
    func jsonNames() async throws {
        let mock = weather(.json(#"{"second": "1", "first": "2"}"#))
        let output = try await mock.client.convertNames(first: "a", second: "b", quoted: "c", accented: "d")
        #expect(
            try mock.request().bodyText == #"{"second":"a","first":"b","a \"quoted\" \\ name":"c","température":"d"}"#)
        #expect(output.first == "1")
        #expect(output.second == "2")
    }

    @Test("an operation that asks for no signature is sent without, any other is signed")
    func authentication() async throws {
        let open = weather(.json("{}"))
        _ = try await open.client.getStatus()
        #expect(try open.request().header("Authorization") == nil)
        let signed = weather(.json(#"{"displayName": "W"}"#))
        _ = try await signed.client.getAbout()
        #expect(try signed.request().header("Authorization")?.contains("/us-east-1/weather/aws4_request") == true)
    }

    @Test("an input without a body sends none; a checksum and a token are added where they are asked for")
    func checksumAndToken() async throws {
        let mock = weather(MockResponse(status: 202))
        try await mock.client.resetCache(scopes: ["a"])
        let request = try mock.request()
        #expect(request.header("X-Reset-Token") == testingToken)
        #expect(request.bodyText == #"{"scope-names":["a"]}"#)
        #expect(request.header("Content-MD5")?.count == 24)
        let given = weather(MockResponse(status: 202))
        try await given.client.resetCache(ResetCacheInput(token: "mine"))
        #expect(try given.request().header("X-Reset-Token") == "mine")
    }

    @Test("HEAD without input and output")
    func ping() async throws {
        let mock = weather(MockResponse())
        try await mock.client.ping()
        #expect(try mock.request().method == "HEAD")
        #expect(try mock.request().path == "/ping")
        #expect(try mock.request().body.isEmpty)
    }
}
