// Calls the service of `models/weather` by the client that these templates make. A closure stands for the network here: it
// prints each request, and gives an answer.
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

let client = WeatherClient { request in
    print(request.method, request.target)
    for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) { print("  \(name): \(value)") }
    if let body = request.body { print(" ", String(decoding: body, as: UTF8.self)) }
    switch request.operation {
    case "GetForecast" where request.target.hasPrefix("/cities/nowhere/"):
        return ResponseReader(
            status: 404, headers: ["X-Amzn-ErrorType": "NoSuchCity:http://example.com/"],
            body: Data(#"{"message": "There is no such city.", "cityId": "nowhere"}"#.utf8))
    case "GetForecast":
        let body = #"{"summary": "Rain", "daily": [{"day": "2026-03-01T00:00:00Z", "high": 7.5}]}"#
        return ResponseReader(
            status: 200, headers: ["Age": "60", "Expires": "Sun, 01 Mar 2026 12:00:00 GMT"], body: Data(body.utf8))
    case "ListCities":
        let isFirst = !request.target.contains("nextToken")
        let body =
            isFirst
            ? #"{"cities": [{"cityId": "1", "name": "Bern", "twin": {"cityId": "2", "name": "Biel"}}], "nextToken": "a b"}"#
            : #"{"cities": [{"cityId": "3", "name": "Chur"}]}"#
        return ResponseReader(status: 200, headers: [:], body: Data(body.utf8))
    default:
        // Everything else gives back what it is sent.
        return ResponseReader(status: 200, headers: request.headers, body: request.body ?? Data())
    }
}

let forecast = try await client.getForecast(cityID: "Zürich/West", days: 3)
print(forecast.summary, forecast.daily[0].high ?? 0, forecast.age ?? 0, forecast.expires?.description ?? "")

for try await city in client.listCitiesItems(ListCitiesInput(pageSize: 1)) {
    print(city.name, city.twin?.name ?? "-")
}

let moment = Timestamp.HTTPDate(Date(timeIntervalSince1970: 1_767_225_600))
let headers = try await client.exchangeHeaders(
    texts: ["a", "b"], anInteger: 7, isTrue: true, moments: [moment, moment])
print(headers.texts ?? [], headers.anInteger ?? 0, headers.isTrue ?? false, headers.moments ?? [])

let alert = try await client.putAlert(alert: .flood(FloodAlert(river: "Aare")))
if case .flood(let flood) = alert.alert { print("flood:", flood.river ?? "") }

do {
    _ = try await client.getForecast(cityID: "nowhere")
} catch WeatherError.noSuchCity(let error) {
    print("no such city:", error.cityID ?? "", error.message)
}
