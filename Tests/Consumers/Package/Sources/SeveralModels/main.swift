import ServiceRuntime
import ServiceTesting

let transport = MockTransport([.json(#"{"text": "Bonjour, Ada"}"#), .json(#"{"hour": 17}"#)])
let configuration = ClientConfiguration(testing: transport)
let greeting = try await GreeterClient(configuration).greet(name: "Ada")
let time = try await ClockClient(configuration).readClock(place: "Paris")
print(transport.requests.map(\.path), greeting.text, time.hour)
