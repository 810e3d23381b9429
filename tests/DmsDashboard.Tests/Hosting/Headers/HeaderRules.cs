using System.Net;
using System.Text.RegularExpressions;

namespace DmsDashboard.Tests.Hosting.Headers;

/// <summary>What a passive scanner says of an answer's headers, in the manner of ZAP's rules, whose numbers stand beside them.</summary>
internal static partial class HeaderRules
{
    private static readonly string[] Telling = ["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "X-SourceFiles", "SourceMap"];

    private static readonly string[] NeededDirectives = ["default-src 'none'", "frame-ancestors ", "base-uri ", "form-action "];

    // Whatever lets in text as code, or more than a list of hosts.
    private static readonly string[] LooseSources = ["'unsafe-eval'", "'unsafe-hashes'", "'wasm-unsafe-eval'", "'strict-dynamic'", "*", "http:", "https:", "blob:"];

    /// <summary>One sentence for each rule that the answer breaks.</summary>
    public static IEnumerable<string> Broken(HttpResponseMessage answer, bool isFramed = false) =>
        Found(answer, isFramed).Select(sentence => $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} ({(int)answer.StatusCode}): {sentence}");

    private static IEnumerable<string> Found(HttpResponseMessage answer, bool isFramed) =>
    [
        .. Exactly(answer, "X-Content-Type-Options", "nosniff"), // 10021
        .. isFramed ? [] : Exactly(answer, "X-Frame-Options", "DENY"), // 10020
        .. Exactly(answer, "Cross-Origin-Opener-Policy", "same-origin"), // 90004
        .. Exactly(answer, "Cross-Origin-Embedder-Policy", "require-corp"),
        .. Exactly(answer, "Cross-Origin-Resource-Policy", isFramed ? "cross-origin" : "same-origin"),
        .. Single(answer, "Permissions-Policy").Where(static value => !value.Contains("camera=()", StringComparison.Ordinal)).Select(static _ => "Permissions-Policy lets a camera in."), // 10063
        .. Missing(answer, "Permissions-Policy"),
        .. Missing(answer, "Referrer-Policy"),
        .. Single(answer, "Referrer-Policy").Where(static value => value is not ("same-origin" or "no-referrer")).Select(static value => $"Referrer-Policy is {value}."),
        .. Policy(answer), // 10038, 10055
        .. Telling.Where(name => Values(answer, name).Length > 0).Select(static name => $"{name} tells who serves."), // 10036, 10037, 10061
        .. Cache(answer), // 10015, 10049
        .. Cookies(answer), // 10010, 10011, 10054
        .. Values(answer, "Content-Type").Where(static type => IsText().IsMatch(type) && !type.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase)).Select(static type => $"{type} has no charset."), // 90011
    ];

    private static IEnumerable<string> Policy(HttpResponseMessage answer)
    {
        if (Single(answer, "Content-Security-Policy") is not [{ } policy])
        {
            return ["There is not one Content-Security-Policy."];
        }

        var directives = policy.Split("; ").Select(static directive => directive.Split(' ')).ToList();
        return
        [
            .. NeededDirectives.Where(needed => !$"{policy} ".Contains(needed, StringComparison.Ordinal)).Select(static needed => $"The policy has no {needed}."),
            .. directives.GroupBy(static directive => directive[0]).Where(static same => same.Count() > 1).Select(static same => $"The policy says {same.Key} twice."),
            .. directives.SelectMany(static directive => directive.Skip(1)).Intersect(LooseSources).Select(static source => $"The policy has {source}."),
            .. directives.Where(static directive => directive[0] != "style-src-attr" && directive.Contains("'unsafe-inline'")).Select(static directive => $"{directive[0]} lets in what is written into a page."),
        ];
    }

    // A file of the build is the same for everybody; all else is not kept, or asked for again each time.
    private static IEnumerable<string> Cache(HttpResponseMessage answer)
    {
        var said = string.Join(", ", Values(answer, "Cache-Control"));
        var isRight = IsFile(answer) ? said.Contains("immutable", StringComparison.Ordinal) || said == "no-cache"
            : said.Contains("no-store", StringComparison.Ordinal) || (said.Contains("private", StringComparison.Ordinal) && said.Contains("no-cache", StringComparison.Ordinal) && answer.Headers.ETag is not null);
        return isRight ? [] : [$"Cache-Control is '{said}'."];
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        from cookie in Values(answer, "Set-Cookie")
        let parts = cookie.ToLowerInvariant().Split("; ")
        from sentence in new[]
        {
            parts.Contains("httponly") ? null : "scripts can read it",
            parts.Contains("samesite=lax") || parts.Contains("samesite=strict") ? null : "other sites may send it",
            answer.RequestMessage!.RequestUri!.Scheme == "http" && !answer.RequestMessage.Headers.Contains("X-Forwarded-Proto") || parts.Contains("secure") ? null : "it goes over an open line",
            parts.Any(static part => part.StartsWith("domain=", StringComparison.Ordinal)) ? "it goes to other hosts" : null,
        }
        where sentence is not null
        select $"Of the cookie {cookie.Split('=')[0]}: {sentence}.";

    private static bool IsFile(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified && File().IsMatch(answer.RequestMessage!.RequestUri!.AbsolutePath);

    private static IEnumerable<string> Exactly(HttpResponseMessage answer, string name, string value) =>
        Values(answer, name) is [{ } only] && only == value ? [] : [$"{name} is '{string.Join("' and '", Values(answer, name))}' and not {value}."];

    private static IEnumerable<string> Missing(HttpResponseMessage answer, string name) => Values(answer, name).Length == 1 ? [] : [$"There is not one {name}."];

    private static string[] Single(HttpResponseMessage answer, string name) => Values(answer, name) is [_] only ? only : [];

    private static string[] Values(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var found) || answer.Content.Headers.TryGetValues(name, out found) ? [.. found] : [];

    [GeneratedRegex(@"^/(css|js|_content|_framework|docs)/|^/favicon")]
    private static partial Regex File();

    [GeneratedRegex("^text/(html|csv|plain)")]
    private static partial Regex IsText();
}
