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

    /// <summary>
    /// Without a sign-in: whoever names a proxy, or the path that it shows, has one before the dashboard, through which other people come. All of them would be
    /// admins: some proxies write nothing by which a request could be told from one of this machine.
    /// </summary>
    internal static IEnumerable<string> OpenProblems(ForwardedOptions options)
    {
        if (options.Networks.Count > 0)
        {
            yield return $"{Section}:{nameof(Networks)} names a proxy, but nobody has to sign in, so that whoever comes through it would be an admin. {HowTo(nameof(Networks))}";
        }

        if (options.PathBase.Length > 0)
        {
            yield return $"{Section}:{nameof(PathBase)} is the path of a proxy, but nobody has to sign in, so that whoever comes through it would be an admin. {HowTo(nameof(PathBase))}";
        }
    }

    private static string HowTo(string key) => $"Set up a sign-in, for example Access:OpenId:Issuer, Access:Proxy:Networks or Access:LoadBalancer:Signer, or leave {Section}:{key} out.";

    private static bool IsPath(string path) =>
        path.Length == 0 || (path is ['/', _, ..] && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal) && path.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '_' or '.'));
}
