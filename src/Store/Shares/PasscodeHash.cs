using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.Store.Shares;

/// <summary>What is kept of a passcode: PBKDF2 with SHA-256 and a salt of its own, as "iterations.salt.hash".</summary>
internal static class PasscodeHash
{
    // OWASP, Password Storage Cheat Sheet.
    private const int Iterations = 600_000;

    private const int SaltBytes = 16, HashBytes = 32;

    public static string Of(string passcode)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Iterations}.{Convert.ToHexString(salt)}.{Convert.ToHexString(Derive(passcode, salt, Iterations))}");
    }

    /// <summary>True when that is the passcode; takes as long whatever the answer.</summary>
    public static bool Matches(string kept, string passcode)
    {
        var parts = kept.Split('.');
        var (iterations, salt, hash) = (int.Parse(parts[0], CultureInfo.InvariantCulture), Convert.FromHexString(parts[1]), Convert.FromHexString(parts[2]));
        return CryptographicOperations.FixedTimeEquals(hash, Derive(passcode, salt, iterations));
    }

    private static byte[] Derive(string passcode, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passcode), salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
