import ServiceRuntime
import ServiceTesting

let transport = MockTransport([.json(#"{"state": "delivered"}"#)])
let client = ParcelsClient(ClientConfiguration(testing: transport))
let parcel = try await client.trackParcel(number: "17")
print(parcel.state == .delivered)
