// Written by ProtocolTestGenerator from example.weather#Weather. Do not edit.
// swift-format-ignore-file

import ProtocolTestSupport
import ServiceRuntime
import Testing
import Weather

@Suite struct RequestTests {
    @Test func test_WeatherLabelAndQuery() async {
        let request = ExpectedRequest(
            method: "GET",
            uri: "/cities/oslo/forecast",
            host: "example.com",
            queryParams: ["days=3", "units=METRIC"],
            forbidQueryParams: ["cityId"],
            requireQueryParams: ["days"],
            forbidHeaders: ["Content-Type"],
            body: .text(""))
        let input = GetForecastInput(cityID: "oslo", days: 3, units: .metric)
        let differences = await request.differences { configuration in
            _ = try await WeatherClient(configuration).getForecast(input)
        }
        #expect(differences == [])
    }

    @Test func test_WeatherTokenAndBody() async {
        let request = ExpectedRequest(
            method: "POST",
            uri: "/cache/reset",
            headers: ["X-Reset-Token": "00000000-0000-4000-8000-000000000000", "Content-Type": "application/json"],
            requireHeaders: ["Content-MD5"],
            body: .json("{ \"scope-names\": [\"a\", \"\\u00e9\"] }"))
        let input = ResetCacheInput(scopes: ["a", "é"])
        let differences = await request.differences { configuration in
            _ = try await WeatherClient(configuration).resetCache(input)
        }
        #expect(differences == [])
    }
}
