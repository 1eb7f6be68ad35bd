import HTTPTypes
import MailingLists
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("AWS query, from an AWS model")
struct MailingListsTests {
    @Test("a call, its action, version, parameters and answer")
    func create() async throws {
        let mock = mailingLists(
            .xml(
                """
                <CreateMailingListResponse xmlns="https://mailing-lists.example.com/doc/2026-05-01/">
                  <CreateMailingListResult><MailingList>
                    <Name>news</Name><CreatedAt>2026-01-01T00:00:00Z</CreatedAt>
                    <Attributes><entry><key>Footer</key><value>Bye &amp; thanks</value></entry></Attributes>
                    <Headers><Name>X-A</Name><Value>1</Value></Headers><Headers><Name>X-B</Name><Value>2</Value></Headers>
                    <Tags><Tag><Key>a</Key></Tag></Tags>
                  </MailingList></CreateMailingListResult>
                  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
                </CreateMailingListResponse>
                """))
        let output = try await mock.client.createMailingList(
            name: "news", attributes: [.replyTo: "a@example.com", .displayName: "News, weekly"],
            headers: ["X-B": "2", "X-A": "1"], tags: [Tag(key: "a"), Tag(key: "b", value: "")])
        let request = try mock.request()
        #expect(request.method == "POST")
        #expect(request.path == "/")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(
            request.bodyText
                == "Action=CreateMailingList&Version=2026-05-01&Name=news"
                + "&Attributes.entry.1.key=DisplayName&Attributes.entry.1.value=News%2C%20weekly"
                + "&Attributes.entry.2.key=ReplyTo&Attributes.entry.2.value=a%40example.com"
                + "&Headers.1.Name=X-A&Headers.1.Value=1&Headers.2.Name=X-B&Headers.2.Value=2"
                + "&Tags.Tag.1.Key=a&Tags.Tag.2.Key=b&Tags.Tag.2.Value=&ClientToken=\(testingToken)")
        let list = try #require(output.mailingList)
        #expect(list.name == "news")
        #expect(list.createdAt == newYear)
        #expect(list.attributes == [.footer: "Bye & thanks"])
        #expect(list.headers == ["X-A": "1", "X-B": "2"])
        #expect(list.tags?.map(\.key) == ["a"])
    }

    @Test("flat lists of structures, bytes, times and nested structures")
    func send() async throws {
        let mock = mailingLists(
            .xml(
                "<SendMessageResponse><SendMessageResult><Recipients>3</Recipients></SendMessageResult></SendMessageResponse>"
            ))
        let output = try await mock.client.sendMessage(
            name: "news", message: Message(subject: "Re: a", previous: Message(subject: "a", text: "t")),
            attachments: [Attachment(fileName: "f", content: [1, 2])], notBefore: newYear, isTest: false)
        #expect(
            try mock.request().bodyText
                == "Action=SendMessage&Version=2026-05-01&Name=news&Message.Subject=Re%3A%20a"
                + "&Message.Previous.Subject=a&Message.Previous.Text=t&Attachments.1.FileName=f&Attachments.1.Content=AQI%3D"
                + "&NotBefore=2026-01-01T00%3A00%3A00Z&IsTest=false")
        #expect(output.recipients == 3)
    }

    @Test("names of elements and members; a list without elements is a key without a value")
    func subscribe() async throws {
        let answer = MockResponse.xml(
            "<AddSubscriptionsResponse><AddSubscriptionsResult><Subscriptions/></AddSubscriptionsResult></AddSubscriptionsResponse>"
        )
        let mock = mailingLists(answer, answer)
        let output = try await mock.client.addSubscriptions(name: "n", addresses: ["a@b", "c@d"], frequency: 7)
        _ = try await mock.client.addSubscriptions(name: "n", addresses: [])
        #expect(
            mock.transport.requests.map(\.bodyText) == [
                "Action=AddSubscriptions&Version=2026-05-01&Name=n&Addresses.Address.1=a%40b&Addresses.Address.2=c%40d&DaysBetween=7",
                "Action=AddSubscriptions&Version=2026-05-01&Name=n&Addresses=",
            ])
        #expect(output.subscriptions?.isEmpty == true)
    }

    @Test("pages, and operations that take or answer nothing")
    func pages() async throws {
        func page(_ address: String, _ marker: String) -> MockResponse {
            .xml(
                """
                <ListSubscriptionsResponse><ListSubscriptionsResult><Subscriptions><Subscription>\
                <Address>\(address)</Address><State>ACTIVE</State></Subscription></Subscriptions>\(marker)\
                </ListSubscriptionsResult></ListSubscriptionsResponse>
                """)
        }
        let mock = mailingLists(page("a", "<Marker>m</Marker>"), page("b", ""))
        var found: [Subscription] = []
        let input = ListSubscriptionsRequest(name: "n", states: [.active])
        for try await subscription in mock.client.listSubscriptionsItems(input) { found.append(subscription) }
        #expect(found.map(\.address) == ["a", "b"])
        #expect(found.map(\.state) == [.active, .active])
        #expect(mock.transport.requests.last?.bodyText?.hasSuffix("&Name=n&States.member.1=ACTIVE&Marker=m") == true)

        let other = mailingLists(
            .xml("<GetLimitsResponse><GetLimitsResult><SendRate>2.5</SendRate></GetLimitsResult></GetLimitsResponse>"),
            .xml("<DeleteMailingListResponse><ResponseMetadata/></DeleteMailingListResponse>"))
        #expect(try await other.client.getLimits().sendRate == 2.5)
        try await other.client.deleteMailingList(name: "n")
        #expect(other.transport.requests.first?.bodyText == "Action=GetLimits&Version=2026-05-01")
    }

    @Test("errors by the codes that the model gives them")
    func errors() async throws {
        func error(_ code: String, _ members: String = "") -> MockResponse {
            .xml(
                """
                <ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>m</Message>\(members)</Error>\
                <RequestId>r</RequestId></ErrorResponse>
                """, status: 400)
        }
        let mock = mailingLists(
            error("QuotaExceeded", "<Limit>5</Limit>"), error("MailingListNotFound"), error("Other"))
        var codes: [String] = []
        for _ in 0..<3 {
            let error = try #require(
                await #expect(throws: MailingListsError.self) {
                    try await mock.client.addSubscriptions(name: "n", addresses: [])
                })
            codes.append(error.code)
            #expect(error.message == "m")
            #expect(error.requestID == "r")
            switch error {
            case .quotaExceededException(let error): #expect(error.limit == 5)
            case .noSuchMailingListException: #expect(codes.count == 2)
            case .unmodeled: #expect(codes.count == 3)
            case .mailingListAlreadyExistsException: throw UnexpectedCase()
            }
        }
        #expect(codes == ["QuotaExceeded", "MailingListNotFound", "Other"])
    }
}
