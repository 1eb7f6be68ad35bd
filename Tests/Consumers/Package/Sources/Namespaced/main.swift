import ServiceRuntime
import ServiceTesting

let transport = MockTransport([.json(#"{"text": "Good day, Ada"}"#), .json(#"{"text": "Hi, Ada"}"#)])
let configuration = ClientConfiguration(testing: transport)
let formal: FormalGreeter.GreetOutput = try await FormalClient(configuration).greet(name: "Ada")
let casual: CasualGreeter.GreetOutput = try await CasualClient(configuration).greet(name: "Ada")
print(formal.text, casual.text)
