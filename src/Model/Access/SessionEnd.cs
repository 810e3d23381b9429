namespace DmsDashboard.Model.Access;

/// <summary>Why a session is over.</summary>
public enum SessionEnd
{
    /// <summary>The person signed out, here or in another page.</summary>
    SignedOut,

    /// <summary>Nothing was asked for so long as <c>Access:Sessions:Idle</c> says.</summary>
    Idle,

    /// <summary>It began longer ago than <c>Access:Sessions:Longest</c>.</summary>
    TooOld,

    /// <summary>The groups give another role than at the sign-in.</summary>
    RoleChanged,

    /// <summary>Somebody signed in anew in the same browser.</summary>
    Replaced,

    /// <summary>An admin ended it.</summary>
    EndedByAdmin,
}
