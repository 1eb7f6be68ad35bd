import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Testing
import Weather

@Suite("REST with JSON: errors")
struct WeatherErrorTests {
    private func failure(_ response: MockResponse) async throws -> WeatherError {
        let mock = weather(response)
        return try #require(await #expect(throws: WeatherError.self) { try await mock.client.getForecast(cityID: "x") })
    }

    @Test("a modelled error carries its members, its message and the status")
    func modelled() async throws {
        let error = try await failure(
            .error("NoSuchCity", message: "Never heard of it", status: 404, requestID: "r-1"))
        guard case .noSuchCity(let details) = error else { throw UnexpectedCase() }
        #expect(details.message == "Never heard of it")
        #expect(details.cityID == nil)
        #expect(error.code == "NoSuchCity")
        #expect(error.details.httpStatus == 404)
        #expect(error.requestID == "r-1")
        #expect(!error.retryable)
    }

    @Test("an error's member is read from its header, one of the service's errors too")
    func headers() async throws {
        let error = try await failure(
            .json(#"{"__type": "example.weather#TooManyRequests"}"#, status: 429, headers: [.retryAfter: "3"]))
        guard case .tooManyRequests(let details) = error else { throw UnexpectedCase() }
        #expect(details.retryAfter == 3)
        #expect(error.retryable)
    }

    @Test("an error that the model does not know keeps its code and its body")
    func unmodelled() async throws {
        let error = try await failure(.json(#"{"__type": "Strange", "extra": 1}"#, status: 418))
        guard case .unmodeled(let unmodeled) = error else { throw UnexpectedCase() }
        #expect(unmodeled.code == "Strange")
        #expect(String(decoding: unmodeled.details.body, as: UTF8.self) == #"{"__type": "Strange", "extra": 1}"#)
    }

    @Test("every error has a case, so that a switch needs no default")
    func exhaustive() async throws {
        func name(_ error: WeatherError) -> String {
            switch error {
            case .badName(let error): "bad name \(error.position ?? 0)"
            case .noSuchCity: "no such city"
            case .noSuchFile(let error): "no such file, but \(error.nearest ?? "")"
            case .tooManyRequests: "too many requests"
            case .unmodeled(let error): error.code
            }
        }
        let nearest = MockResponse.json(
            #"{"__type": "NoSuchFile"}"#, status: 410, headers: [.init("X-Nearest")!: "y"])
        #expect(try await name(failure(nearest)) == "no such file, but y")
        #expect(try await name(failure(.json(#"{"__type": "BadName", "at": 4}"#, status: 400))) == "bad name 4")
        #expect(try await name(failure(.json("", status: 500))).isEmpty == false)
    }

    @Test("one case can be caught by its pattern")
    func pattern() async throws {
        let mock = weather(.error("NoSuchCity", status: 404))
        do {
            _ = try await mock.client.getForecast(cityID: "x")
            Issue.record("no error was thrown")
        } catch WeatherError.noSuchCity(let error) {
            #expect(error.details.httpStatus == 404)
        }
    }

    @Test("a body that is no JSON is a failure of the client with a path")
    func malformed() async throws {
        let mock = weather(.json(#"{"summary": 3, "daily": []}"#))
        let error = await #expect(throws: ClientError.self) { try await mock.client.getForecast(cityID: "x") }
        guard case .deserialization(let details, _)? = error else { throw UnexpectedCase() }
        #expect("\(details)".contains("summary"))
    }
}
