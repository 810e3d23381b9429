using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hosting.Headers;

/// <summary>Nothing is in a document that its policy forbids: a browser would leave it out.</summary>
public sealed class DocumentTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Documents_Each_HaveNoScriptStyleOrHandlerOfTheirOwn()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);
        app.Client.DefaultRequestHeaders.Add(SignedInAs.Header, "Admin");
        List<string> found = [];
        var documents = 0;
        foreach (var path in Paths(app))
        {
            using var answer = await app.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                documents++;
                found.AddRange(Forbidden(await answer.Content.ReadAsStringAsync(Cancelled)).Select(sentence => $"{path}: {sentence}"));
            }
        }

        Assert.Empty(found);
        Assert.True(documents > 15, $"{documents} documents");
    }

    private static IEnumerable<string> Forbidden(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return
        [
            .. document.Scripts.Where(static script => string.IsNullOrEmpty(script.Source)).Select(static _ => "a script is written into it"),
            .. document.All.Where(static element => element.LocalName is "style" or "iframe" or "object" or "embed" or "applet").Select(static element => $"<{element.LocalName}>"),
            .. document.All.SelectMany(static element => element.Attributes).Where(static attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style").Select(static attribute => $"the attribute {attribute.Name}"),
            .. document.All.SelectMany(static element => element.Attributes).Where(static attribute => attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)).Select(static attribute => $"the address {attribute.Value}"),
            .. document.All.Where(IsElsewhere).Select(static element => $"{element.LocalName} from another host"),
        ];
    }

    private static bool IsElsewhere(IElement element) => element.LocalName is "script" or "link" or "img" or "form"
        && (element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action")) is { } address && address.Contains("//", StringComparison.Ordinal);

    private static IEnumerable<string> Paths(App app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(static endpoint => !endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal))
        .Select(static endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Select(static path => path.Replace("{Identifier}", "orders", StringComparison.Ordinal).Replace("{token}", "nothing", StringComparison.Ordinal))
        .Distinct();
}
