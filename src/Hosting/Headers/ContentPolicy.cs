using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting.Headers;

/// <summary>What a browser lets an answer of ours do (Content Security Policy, level 3). Why each part is as it is: docs/adr/0030-browser-security.md.</summary>
internal sealed class ContentPolicy
{
    private const string Own = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    public ContentPolicy(IOptions<EmbeddingOptions> embedding)
    {
        var ancestors = embedding.Value.Ancestors;
        MayBeFramed = ancestors.Count > 0;
        Page = $"{Own}; frame-ancestors {(MayBeFramed ? string.Join(' ', ancestors) : "'none'")}";
        Circuit = $"{Page}; style-src-attr 'unsafe-inline'";
    }

    /// <summary>True when other sites are named that may show the pages inside their own.</summary>
    public bool MayBeFramed { get; }

    /// <summary>For answers that are no pages: data, errors of programs, redirects. If a browser is made to show one, it does nothing.</summary>
    public string Data { get; } = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For pages that the server draws whole, and for files.</summary>
    public string Page { get; }

    /// <summary>For pages that a circuit draws: heights of the framework's lists of which only the visible part is drawn, the lines of Radzen's charts, and shares of bars are style attributes.</summary>
    public string Circuit { get; }
}
