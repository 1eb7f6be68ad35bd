import ServiceRuntime
import ServiceTesting

let transport = MockTransport([.json(#"{"text": "Bonjour, Ada"}"#)])
let client = GreeterClient(ClientConfiguration(testing: transport))
let greeting = try await client.greet(name: "Ada", language: .french)
print(transport.requests[0].path, greeting.text)
