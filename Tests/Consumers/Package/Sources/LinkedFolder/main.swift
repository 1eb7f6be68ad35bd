import ServiceRuntime
import ServiceTesting

let transport = MockTransport([
    .json(#"{"Titles": ["Emma", "Persuasion"], "Token": "next"}"#), .json(#"{"Titles": ["Sanditon"]}"#),
])
let client = ShelfClient(ClientConfiguration(testing: transport))
for try await title in client.listBooksItems(ListBooksRequest()) { print(title) }
