using System.Net;
using DmsDashboard.Access.People;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Http;

namespace DmsDashboard.Tests.Model.Access;

public sealed class RequestOriginTests
{
    [Theory]
    [InlineData("127.0.0.1", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "127.0.0.1, Firefox")]
    [InlineData("::ffff:10.4.18.22", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "10.4.18.22, Edge")]
    [InlineData("::1", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "::1, Chrome")]
    [InlineData("::1", "<script>", "::1, another browser")]
    public void Of_ARequest_SaysAddressAndBrowser(string address, string userAgent, string from) =>
        Assert.Equal(new ActionOrigin("not signed in", from), RequestOrigin.Of(Request(address, userAgent)));

    [Fact]
    public void Of_SomebodyWhoWasLetIn_SaysWhoAndWhatTheyMayDo()
    {
        var http = Request("10.4.18.22", "Firefox/140.0");
        http.User = AccessPrincipal.Of("d.okafor", RoleCapabilities.Of(Role.Operator), "Test");

        Assert.Equal(new ActionOrigin("d.okafor", "10.4.18.22, Firefox") { Permissions = RoleCapabilities.Of(Role.Operator), Way = "Test" }, RequestOrigin.Of(http));
    }

    [Fact]
    public void Of_SomebodyWhoSignedIn_SaysWhatNamesThemForGood()
    {
        var http = Request("10.4.18.22", "Firefox/140.0");
        http.User = PersonClaims.Principal(new Person("OpenId", "248289761001", "bob", []), Role.Viewer, 1);

        var origin = RequestOrigin.Of(http);

        Assert.Equal(("bob", "OpenId", "248289761001"), (origin.Who, origin.Way, origin.Subject));
    }

    [Fact]
    public void Of_AProgramWithAToken_SaysSo()
    {
        var http = Request("10.4.18.22", "curl/8.5.0");
        http.User = AccessPrincipal.OfToken(7, "token build", Permissions.Of([Capability.ReadLogs]), "Token");

        var origin = RequestOrigin.Of(http);
        Assert.Equal(("10.4.18.22, a program", "Token", "7"), (origin.From, origin.Way, origin.Subject));
        Assert.Equal(7, AccessPrincipal.TokenOf(http.User));
    }

    [Fact]
    public void From_NoRequest_IsUnknown() => Assert.Equal(ActionOrigin.Unknown.From, RequestOrigin.From(null));

    private static DefaultHttpContext Request(string address, string userAgent)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.Request.Headers.UserAgent = userAgent;
        return http;
    }
}
