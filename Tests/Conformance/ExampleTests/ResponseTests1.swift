// Written by ProtocolTestGenerator from example.weather#Weather. Do not edit.
// swift-format-ignore-file

import ProtocolTestSupport
import ServiceRuntime
import Testing
import Weather

@Suite struct ResponseTests {
    @Test func test_WeatherEmptyFile() async {
        let response = GivenResponse(
            code: 200,
            body: .text(""))
        let expected: InspectedValue = .structure(["contents": .blob(base64: ""), "metadata": .map([:])])
        let call: @Sendable (ClientConfiguration) async throws -> GetFileOutput = { configuration in
            try await WeatherClient(configuration).getFile(GetFileInput(year: 1, path: "path"))
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherForecast() async {
        let response = GivenResponse(
            code: 200,
            headers: ["Content-Type": "application/json", "Age": "60", "Expires": "Tue, 29 Apr 2014 18:30:38 GMT"],
            body: .json("{\"chance_of_rain\": 0.25, \"summary\": \"Dry\", \"daily\": [\n  {\"day\": \"2014-04-29T18:30:38Z\", \"high\": \"NaN\", \"hourly\": {\"wind\": [1, null, 2.5]}}]}"))
        let expected: InspectedValue = .structure(["chanceOfRain": .float(0.25), "summary": .string("Dry"), "daily": .list([.structure(["day": .timestamp(1398796238.0), "high": .double(.nan), "low": .absent, "hourly": .map(["wind": .list([.double(1.0), .absent, .double(2.5)])])])]), "warning": .absent, "age": .integer(60), "expires": .timestamp(1398796238.0)])
        let call: @Sendable (ClientConfiguration) async throws -> GetForecastOutput = { configuration in
            try await WeatherClient(configuration).getForecast(GetForecastInput(cityID: "city-id"))
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherForecastWithoutRequiredMembers() async {
        let response = GivenResponse(
            code: 200,
            headers: ["Content-Type": "application/json"],
            body: .json("{}"))
        let expected: InspectedValue = .structure(["chanceOfRain": .absent, "summary": .string(""), "daily": .list([]), "warning": .absent, "age": .absent, "expires": .absent])
        let call: @Sendable (ClientConfiguration) async throws -> GetForecastOutput = { configuration in
            try await WeatherClient(configuration).getForecast(GetForecastInput(cityID: "city-id"))
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherStream() async {
        let response = GivenResponse(
            code: 200,
            headers: ["X-Radar-Band": "C"],
            body: .text("bytes"))
        let expected: InspectedValue = .structure(["image": .blob(Array("bytes".utf8)), "takenAt": .absent, "metadata": .map(["band": .string("C")])])
        let call: @Sendable (ClientConfiguration) async throws -> GetRadarImageOutput = { configuration in
            try await WeatherClient(configuration).getRadarImage(GetRadarImageInput(region: "region"))
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherError() async {
        let response = GivenResponse(
            code: 404,
            headers: ["Content-Type": "application/json", "X-Amzn-Errortype": "NoSuchCity"],
            body: .json("{ \"message\": \"Never heard of it\", \"cityId\": \"atlantis\" }"))
        let expected: InspectedValue = .structure(["message": .string("Never heard of it"), "cityId": .string("atlantis")])
        let call: @Sendable (ClientConfiguration) async throws -> GetForecastOutput = { configuration in
            try await WeatherClient(configuration).getForecast(GetForecastInput(cityID: "city-id"))
        }
        let differences = await response.differences(
            from: expected, errorCode: "NoSuchCity", call
        ) { (error: WeatherError) -> NoSuchCity? in
            if case .noSuchCity(let value) = error { value } else { nil }
        }
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherNothing() async {
        let response = GivenResponse(
            code: 202)
        let expected: InspectedValue = .structure([:])
        let call: @Sendable (ClientConfiguration) async throws -> ServiceRuntime.Unit = { configuration in
            try await WeatherClient(configuration).resetCache(ResetCacheInput())
            return ServiceRuntime.Unit()
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }

    @Test func test_WeatherObservations() async {
        let response = GivenResponse(
            code: 200,
            headers: ["Content-Type": "application/json"],
            body: .json("{\"observations\": [{\n  \"at\": \"Tue, 29 Apr 2014 18:30:38 GMT\", \"sky\": \"overcast\", \"beaufort\": 9, \"sound\": \"Zm9v\",\n  \"detail\": {\"both\": [{\"none\": {}}, {\"free-text\": \"windy\"}, {\"gusts\": [1, 2]}]}, \"notes\": {\"a\": null}}]}"))
        let expected: InspectedValue = .structure(["observations": .list([.structure(["stationId": .absent, "position": .absent, "at": .timestamp(1398796238.0), "sky": .string("overcast"), "beaufort": .integer(9), "detail": .union("both", .list([.union("none", .structure([:])), .union("remark", .string("windy")), .union("gusts", .list([.integer(1), .integer(2)]))])), "sound": .blob(Array("foo".utf8)), "notes": .map(["a": .absent])])])])
        let call: @Sendable (ClientConfiguration) async throws -> SearchObservationsOutput = { configuration in
            try await WeatherClient(configuration).searchObservations(SearchObservationsInput())
        }
        let differences = await response.differences(from: expected, call)
        #expect(differences == [])
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
    }
}
