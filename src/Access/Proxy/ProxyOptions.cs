namespace DmsDashboard.Access.Proxy;

/// <summary>A reverse proxy in front that signs people in and names them in headers.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Access:Proxy";

    /// <summary>From where the proxy connects. Headers from anywhere else are ignored. Empty: no such sign-in.</summary>
    public IList<string> Networks { get; init; } = [];

    /// <summary>Names the person.</summary>
    public string UserHeader { get; init; } = "X-Forwarded-User";

    /// <summary>What people call them; empty: as <see cref="UserHeader"/>.</summary>
    public string NameHeader { get; init; } = "";

    /// <summary>Their groups, with commas between them.</summary>
    public string GroupsHeader { get; init; } = "X-Forwarded-Groups";

    /// <summary>Where the proxy signs people out, for example <c>/oauth2/sign_out</c>; empty: nowhere.</summary>
    public string SignOutAddress { get; init; } = "";

    internal bool IsOn => Networks.Count > 0;

    /// <summary>A sentence for each mistake in the section.</summary>
    internal static IEnumerable<string> Problems(ProxyOptions options) =>
    [
        .. NetworkSet.Problems($"{Section}:{nameof(Networks)}", options.Networks),
        .. HeaderProblems(nameof(UserHeader), options.UserHeader),
        .. HeaderProblems(nameof(GroupsHeader), options.GroupsHeader),
        .. options.NameHeader.Length == 0 ? [] : HeaderProblems(nameof(NameHeader), options.NameHeader),
        .. IsSignOut(options.SignOutAddress) ? [] : new[] { $"{Section}:{nameof(SignOutAddress)} is '{options.SignOutAddress}', to which nobody can be sent: write a path like /oauth2/sign_out, or an https address." },
    ];

    // Browsers take // and /\ for the beginning of a host.
    private static bool IsSignOut(string address) =>
        address.Length == 0
        || (address is ['/', ..] and not ['/', '/', ..] && address.All(static sign => sign is > ' ' and < (char)0x7f and not '\\'))
        || (Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme == Uri.UriSchemeHttps);

    private static IEnumerable<string> HeaderProblems(string key, string header) =>
        header.Length > 0 && header.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') ? [] : [$"{Section}:{key} is '{header}', which is no header's name: write it like X-Forwarded-User."];
}
