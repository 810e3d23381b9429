namespace DmsDashboard.Model.Access;

/// <summary>Where an open page tells that its person did something: in a circuit clicks and keys send no requests, and nobody is signed out in the middle of their work.</summary>
public interface IPersonSeen
{
    /// <summary>Notes a click or a key. What a browser sends by itself, such as its word that it has drawn something, is none.</summary>
    void See();
}
