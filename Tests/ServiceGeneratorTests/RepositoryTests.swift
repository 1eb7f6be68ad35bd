import ServiceGenerator
import TemplateEngine
import Testing

@Suite("This repository's own models and templates")
struct RepositoryTests {
    static let models = [
        "models/contact-center", "models/inventory", "models/ledger", "models/mailing-lists", "models/observatory",
        "models/photo-archive", "models/telemetry", "models/weather",
    ]

    @Test(
        "each model is valid, without a warning",
        .enabled(if: Repository.has("models"), "models/ is not beside the tests"), arguments: models)
    func modelsAreValid(model: String) throws {
        let root = try #require(Repository.root)
        var console = RecordingConsole()
        #expect(ValidateRun(models: [root + "/" + model], stages: .standard).run(console: &console) == .success)
        #expect(console.reported.isEmpty)
    }

    @Test(
        "each model lists its client and operations",
        .enabled(if: Repository.has("models"), "models/ is not beside the tests"),
        arguments: zip(
            models,
            [
                "ContactCenterClient", "InventoryClient", "LedgerClient", "MailingListsClient",
                "ObservatoryClient", "PhotoArchiveClient", "TelemetryClient", "WeatherClient",
            ]))
    func modelsAreListed(model: String, client: String) throws {
        let root = try #require(Repository.root)
        var console = RecordingConsole()
        #expect(try ListRun(models: [root + "/" + model], stages: .standard).run(console: &console) == .success)
        #expect(console.printed.first == client)
    }

    @Test(
        "the embedded templates are those of Templates; `service-generator embed-templates` embeds them",
        .enabled(if: Repository.has("Templates"), "Templates/ is not beside the tests"))
    func templatesAreEmbedded() throws {
        let root = try #require(Repository.root)
        #expect(GeneratorStages.standard.embeddedTemplates() == (try TemplateFolder.read(root + "/Templates")))
    }
}
