using System.Net;

namespace DmsDashboard.Hosting;

/// <summary>Knows which addresses other machines cannot reach.</summary>
internal static class LoopbackAddress
{
    /// <summary>Why <paramref name="url"/>, found under <paramref name="key"/>, cannot be listened on at all, or is not loopback; null when it can and is.</summary>
    /// <param name="key">Under which it stands.</param>
    /// <param name="url">As it stands there.</param>
    /// <param name="reason">What is said of one that other machines can reach.</param>
    public static string? Refusal(string key, string url, Func<BindingAddress, string> reason)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"{key} has '{url}', which is not an address to listen on: write it like http://127.0.0.1:5080.";
        }

        if (!IsUsable(address))
        {
            return $"{key} has '{url}', which cannot be listened on: write it like http://127.0.0.1:5080, with a port up to 65535 and nothing behind it.";
        }

        return IsLoopback(address.Host) || reason(address) is not { Length: > 0 } sentence ? null : $"{key} has '{url}', which other machines can reach. {sentence}";
    }

    // Kestrel takes a port of any free choice for IP addresses only.
    private static bool IsUsable(BindingAddress address) =>
        address.Scheme.ToLowerInvariant() is "http" or "https"
        && address.Port is >= 0 and <= 65535
        && address.PathBase.Length == 0
        && (address.Port != 0 || !string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for localhost and the loopback IP addresses; Kestrel takes any other name for "every address".</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
