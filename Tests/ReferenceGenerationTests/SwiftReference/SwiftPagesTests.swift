import ReferenceGeneration
import Testing

@Suite("Pages of the Swift client", .enabled(if: RepositoryModel.folder != nil, "models/ is not beside the tests"))
struct SwiftPagesTests {
    private static let weather = Result { try ReferencePages(of: "weather", .swift, as: .text) }

    private func text(of title: String) throws -> String { try Self.weather.get().text(of: title) }

    @Test("a method is shown as it is declared, with its parameters, its result and its errors")
    func operation() throws {
        let text = try text(of: "getForecast")
        for part in [
            "getForecast\n===========\n\nLooks ahead for one city.",
            "    func getForecast(_ input: GetForecastInput) async throws -> GetForecastOutput\n",
            "    func getForecast(\n        cityID: String,\n        days: Int? = nil,\n        units: Units? = nil\n"
                + "    ) async throws -> GetForecastOutput\n",
            "cityID\n    String, required\n", "days\n    Int?\n", "units\n    Units?\n",
            "GetForecastOutput.\n", "daily\n    [DailyForecast]\n",
            ".noSuchCity\n    NoSuchCity\n\n    There is no such city.",
            "Tomorrow in Oslo\n\nA short look ahead.\n\n    let response = try await client.getForecast(\n",
            "Generated from example.weather#GetForecast.\n",
        ] {
            #expect(text.contains(part), "\(part) is not in \(text)")
        }
        #expect(!text.contains("Pages\n-----"))
    }

    @Test("an operation with pages shows how they are read")
    func pages() throws {
        let text = try text(of: "listCities")
        #expect(
            text.contains(
                "func listCitiesPages(_ input: ListCitiesInput) -> PageSequence<ListCitiesInput, ListCitiesOutput>"))
        #expect(
            text.contains(
                "    for try await item in client.listCitiesItems(ListCitiesInput()) {\n        print(item)\n"))
    }

    @Test("an operation that takes and answers nothing says so by its declaration")
    func nothing() throws {
        let text = try text(of: "ping")
        #expect(text.contains("    func ping() async throws\n"))
        #expect(!text.contains("Parameters\n"))
        #expect(!text.contains("Result\n"))
    }

    @Test("types have their declarations, members and uses")
    func types() throws {
        let units = try text(of: "Units")
        #expect(units.contains("    struct Units: StringEnumeration, CaseIterable {\n        let rawValue: String\n"))
        #expect(units.contains(".metric\n    \"METRIC\"\n"))
        #expect(units.contains("Used by\n-------\n\n- GetForecastInput\n"))
        let alert = try text(of: "Alert")
        #expect(alert.contains("enum Alert: Sendable {"))
        #expect(alert.contains("        case unknown(String)\n"))
        #expect(alert.contains(".storm\n    StormAlert\n"))
        let error = try text(of: "NoSuchCity")
        #expect(error.contains("struct NoSuchCity: ModeledError {"))
        #expect(error.contains("The case noSuchCity of WeatherError holds it."))
        #expect(error.contains("- getForecast\n"))
        let input = try text(of: "GetForecastInput")
        #expect(input.contains("Initializer\n-----------\n\n    init(\n        cityID: String,\n"))
    }

    @Test("pages are grouped by what operations are about, then by kinds of types")
    func groups() throws {
        var groups: [String] = []
        for page in try Self.weather.get().generator.pages where !groups.contains(page.group) {
            groups.append(page.group)
        }
        #expect(
            groups == [
                "Station operations", "Other operations", "Inputs and outputs", "Structures", "Unions", "Enumerations",
                "Errors",
            ])
        let inventory = try ReferencePages(of: "inventory", .swift, as: .text).generator.pages
        #expect(inventory.first?.group == "Item operations")
    }

    @Test(
        "no two pages share a path, also where capitals do not count", arguments: ["weather", "inventory", "telemetry"])
    func paths(model: String) throws {
        let pages = try ReferencePages(of: model, .swift, as: .html).generator.pages
        #expect(Set(pages.map { $0.path.lowercased() }).count == pages.count)
    }

    @Test("Markdown links from page to page and tells the language of code")
    func markdown() throws {
        let text = try ReferencePages(of: "weather", .swift, as: .markdown).text(of: "getForecast")
        #expect(text.contains("[`GetForecastInput`](../types/GetForecastInput.md)"))
        #expect(text.contains("```swift\nfunc getForecast(_ input"))
    }
}
