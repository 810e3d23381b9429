using System.Security.Cryptography;
using System.Text;
using DmsDashboard.Model.Shares;

namespace DmsDashboard.Store.Shares;

/// <summary>A share link that is open now, with what its passcode is checked by.</summary>
public sealed class OpenShare
{
    private readonly string? _passcode;
    private readonly string _proof;

    internal OpenShare(Share share, string? passcode, string proof) => (Share, _passcode, _proof) = (share, passcode, proof);

    public Share Share { get; }

    /// <summary>What a visitor keeps who knew the passcode, or null when that was not the passcode. Takes some tenths of a second.</summary>
    public string? ProofFor(string passcode) => _passcode is { } kept && PasscodeHash.Matches(kept, passcode) ? _proof : null;

    /// <summary>True when no passcode is asked for, or this proves that it was known.</summary>
    public bool IsProvenBy(string? proof) =>
        _passcode is null || (proof is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(_proof)));
}
