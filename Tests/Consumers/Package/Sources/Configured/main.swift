import ServiceRuntime
import ServiceTesting

let transport = MockTransport([.json(#"{"number": 17}"#)])
let client = ShopClient(ClientConfiguration(testing: transport))
let placed = try await client.placeOrder(order: Purchase(article: "lamp"))
print(placed.number ?? 0)
