import ContactCenter
import HTTPTypes
import Inventory
import Ledger
import MailingLists
import Observatory
import PhotoArchive
import ServiceRuntime
import ServiceTesting
import Telemetry
import Testing
import Weather

/// A client whose service is a script, with what it sent.
struct Mocked<Client> {
    let client: Client
    let transport: MockTransport

    /// The only request.
    func request(_ location: SourceLocation = #_sourceLocation) throws -> RecordedRequest {
        #expect(transport.requests.count == 1, sourceLocation: location)
        return try #require(transport.requests.first, sourceLocation: location)
    }
}

func contactCenter(_ answers: MockResponse...) -> Mocked<ContactCenterClient> {
    let transport = MockTransport(answers)
    return Mocked(client: ContactCenterClient(ClientConfiguration(testing: transport)), transport: transport)
}

func inventory(_ answers: MockResponse...) -> Mocked<InventoryClient> {
    let transport = MockTransport(answers)
    return Mocked(client: InventoryClient(ClientConfiguration(testing: transport)), transport: transport)
}

func ledger(_ answers: MockResponse...) -> Mocked<LedgerClient> {
    let transport = MockTransport(answers)
    return Mocked(client: LedgerClient(ClientConfiguration(testing: transport)), transport: transport)
}

func telemetry(_ answers: MockResponse...) -> Mocked<TelemetryClient> {
    let transport = MockTransport(answers)
    return Mocked(client: TelemetryClient(ClientConfiguration(testing: transport)), transport: transport)
}

func mailingLists(_ answers: MockResponse...) -> Mocked<MailingListsClient> {
    let transport = MockTransport(answers)
    return Mocked(client: MailingListsClient(ClientConfiguration(testing: transport)), transport: transport)
}

func observatory(_ answers: MockResponse...) -> Mocked<ObservatoryClient> {
    let transport = MockTransport(answers)
    return Mocked(client: ObservatoryClient(ClientConfiguration(testing: transport)), transport: transport)
}

func photoArchive(_ answers: MockResponse...) -> Mocked<PhotoArchiveClient> {
    let transport = MockTransport(answers)
    return Mocked(client: PhotoArchiveClient(ClientConfiguration(testing: transport)), transport: transport)
}

func weather(_ answers: MockResponse...) -> Mocked<WeatherClient> {
    let transport = MockTransport(answers)
    return Mocked(client: WeatherClient(ClientConfiguration(testing: transport)), transport: transport)
}

/// The token of the testing configuration.
let testingToken = "00000000-0000-4000-8000-000000000000"

/// 2026-01-01T00:00:00Z.
let newYear = Timestamp(epochSeconds: 1_767_225_600)
