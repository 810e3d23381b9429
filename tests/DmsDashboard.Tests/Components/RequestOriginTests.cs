using System.Net;
using DmsDashboard.Components;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Http;

namespace DmsDashboard.Tests.Components;

public sealed class RequestOriginTests
{
    [Theory]
    [InlineData("127.0.0.1", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "127.0.0.1, Firefox")]
    [InlineData("::ffff:10.4.18.22", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "10.4.18.22, Edge")]
    [InlineData("::1", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "::1, Chrome")]
    [InlineData("::1", "<script>", "::1, another browser")]
    public void Of_ARequest_SaysAddressAndBrowser(string address, string userAgent, string from)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.Request.Headers.UserAgent = userAgent;

        Assert.Equal(new ActionOrigin("not signed in", from), RequestOrigin.Of(http));
    }

    [Fact]
    public void Of_NoRequest_IsUnknown() => Assert.Equal(ActionOrigin.Unknown, RequestOrigin.Of(null));
}
