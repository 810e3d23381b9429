using DmsDashboard.Model.Access;

namespace DmsDashboard.Store.Access;

/// <summary>A token with the hash by which it is found.</summary>
internal sealed record KeptToken(byte[] Hash, ApiToken Token)
{
    /// <summary>The hash as a key.</summary>
    public string Key => KeyOf(Hash);

    public static string KeyOf(byte[] hash) => Convert.ToHexString(hash);
}
