import HTTPTypes
import Ledger
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("JSON 1.1, from an AWS model in YAML")
struct LedgerTests {
    @Test("a call, its target, body and answer")
    func post() async throws {
        let mock = ledger(.json(#"{"EntryId": "e", "Balances": {"assets:bank": 9007199254740993}}"#))
        let output = try await mock.client.postEntry(
            lines: [
                Line(account: "assets:bank", amount: 100, currency: .eur, memo: "m"),
                Line(account: "income", amount: -100),
            ],
            bookedOn: newYear, status: ._012, attachments: ["r": [1, 2]])
        let request = try mock.request()
        #expect(request.header("X-Amz-Target") == "Ledger_20260201.PostEntry")
        #expect(request.header("Content-Type") == "application/x-amz-json-1.1")
        #expect(
            request.bodyText
                == #"""
                {"Lines":[{"Account":"assets:bank","Amount":100,"Currency":"EUR","Memo":"m"},\#
                {"Account":"income","Amount":-100}],"BookedOn":1767225600,"Status":"012",\#
                "Attachments":{"r":"AQI="},"ClientToken":"\#(testingToken)"}
                """#
        )
        #expect(request.origin.contains("ledger"))
        #expect(output.entryID == "e")
        #expect(output.balances == ["assets:bank": 9_007_199_254_740_993])
    }

    @Test("values that YAML could take for truth values and numbers are texts")
    func values() {
        #expect(EntryStatus.allCases.map(\.rawValue) == ["yes", "no", "on", "off", "012", "1e3", "~", "PENDING"])
    }

    @Test("lists of enumerations, and a structure that contains itself in an answer")
    func list() async throws {
        let mock = ledger(
            .json(
                #"""
                {"Entries": [{"EntryId": "a", "Status": "yes", "ReversedBy": {"EntryId": "b", \#
                "ReversedBy": {"EntryId": "c"}}}], "NextToken": "n"}
                """#
            ),
            .json(#"{"Entries": [{"EntryId": "d"}]}"#))
        var entries: [Entry] = []
        for try await entry in mock.client.listEntriesItems(ListEntriesRequest(account: "a", statuses: [.yes, .tilde]))
        { entries.append(entry) }
        #expect(entries.map(\.entryID) == ["a", "d"])
        #expect(entries.first?.reversedBy?.reversedBy?.entryID == "c")
        #expect(
            mock.transport.requests.map(\.bodyText) == [
                #"{"Account":"a","Statuses":["yes","~"]}"#, #"{"Account":"a","Statuses":["yes","~"],"NextToken":"n"}"#,
            ])
    }

    @Test("an operation with neither input nor output, and its errors")
    func closeYear() async throws {
        let mock = ledger(.json("{}"), .error("LedgerBusyException", message: "wait", status: 500))
        try await mock.client.closeYear()
        let error = await #expect(throws: LedgerError.self) { try await mock.client.closeYear() }
        switch try #require(error) {
        case .ledgerBusyException(let busy): #expect(busy.message == "wait")
        case .accountNotFoundException, .unbalancedEntryException, .unmodeled: throw UnexpectedCase()
        }
        #expect(error?.retryable == true)
    }

    @Test(
        "a service that kept the codes of an older protocol is told so; its errors come as their shapes, with those codes"
    )
    func queryCompatible() async throws {
        let headers: HTTPFields = [.init("x-amzn-query-error")!: "Ledger.Unbalanced;Sender"]
        let mock = ledger(
            .json(
                #"{"__type": "com.amazonaws.ledger#UnbalancedEntryException", "Difference": 3}"#, status: 400,
                headers: headers))
        let error = try #require(await #expect(throws: LedgerError.self) { try await mock.client.postEntry(lines: []) })
        #expect(try mock.request().header("x-amzn-query-mode") == "true")
        guard case .unbalancedEntryException(let unbalanced) = error else { throw UnexpectedCase() }
        #expect(unbalanced.difference == 3)
        #expect(error.code == "Ledger.Unbalanced")
    }
}
