namespace DmsDashboard.Access.OpenId;

/// <summary>Which addresses secrets may be sent to.</summary>
internal static class SafeAddress
{
    /// <summary>True for https, and for this machine.</summary>
    public static bool Is(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Reads an address that a provider tells; null when it is none that may be used.</summary>
    public static Uri? Read(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && Is(address) ? address : null;
}
