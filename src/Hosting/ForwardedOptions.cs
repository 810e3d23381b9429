using DmsDashboard.Access.Proxy;

namespace DmsDashboard.Hosting;

/// <summary>What is known of a reverse proxy in front.</summary>
public sealed class ForwardedOptions
{
    public const string Section = "Forwarded";

    /// <summary>From where it connects: its word (X-Forwarded-For, -Proto, -Host) for who asks, and how, is taken. From anywhere else that word is ignored.</summary>
    public IList<string> Networks { get; init; } = [];

    /// <summary>The path under which it shows the dashboard, for example <c>/dms</c>; empty: the whole host.</summary>
    public string PathBase { get; init; } = "";

    internal static IEnumerable<string> Problems(ForwardedOptions options) =>
    [
        .. NetworkSet.Problems($"{Section}:{nameof(Networks)}", options.Networks),
        .. IsPath(options.PathBase) ? [] : new[] { $"{Section}:{nameof(PathBase)} is '{options.PathBase}', which is no path: write it like /dms, without a slash at its end." },
    ];

    private static bool IsPath(string path) =>
        path.Length == 0 || (path is ['/', _, ..] && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal) && path.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '_' or '.'));
}
