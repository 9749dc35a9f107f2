//! The gate at the level of types: content that passed disclosure control.

use crate::Parameter;

/// Content that may be published.
///
/// The field is private and only this crate fills it. Whatever is computed from protected content is
/// protected too, so tables and sentences are made with [`Releasable::derive`]. The function is a
/// plain `fn`, which captures nothing: a closure could carry unprotected counts around the gate.
/// What a function needs beside the content comes in as a [`Parameter`].
#[derive(Clone, Debug)]
pub struct Releasable<T> {
    content: T,
}

impl Releasable<()> {
    /// Content that holds no count at all: the start of a table that is empty for a reason.
    pub fn nothing() -> Self {
        Self::new(())
    }
}

impl<T> Releasable<T> {
    pub(crate) fn new(content: T) -> Self {
        Self { content }
    }

    /// The content.
    pub fn get(&self) -> &T {
        &self.content
    }

    /// A function of protected content is protected.
    pub fn derive<U>(&self, function: fn(&T) -> U) -> Releasable<U> {
        Releasable::new(function(&self.content))
    }

    /// As [`Releasable::derive`], with a parameter that is not data.
    pub fn derive_with<P: Parameter, U>(
        &self,
        parameter: &P,
        function: fn(&T, &P) -> U,
    ) -> Releasable<U> {
        Releasable::new(function(&self.content, parameter))
    }

    /// Two protected contents, for functions of both.
    pub fn zip<V>(self, other: Releasable<V>) -> Releasable<(T, V)> {
        Releasable::new((self.content, other.content))
    }
}

impl<T> Releasable<Vec<T>> {
    /// Several protected contents as one.
    pub fn collect(parts: impl IntoIterator<Item = Releasable<T>>) -> Self {
        Self::new(parts.into_iter().map(|part| part.content).collect())
    }

    /// The parts, one by one.
    pub fn into_parts(self) -> impl Iterator<Item = Releasable<T>> {
        self.content.into_iter().map(Releasable::new)
    }
}

impl<T> Releasable<Option<T>> {
    /// The content, if there is any.
    pub fn transpose(self) -> Option<Releasable<T>> {
        self.content.map(Releasable::new)
    }
}

impl<T, E> Releasable<Result<T, E>> {
    /// The content, or why there is none.
    pub fn into_result(self) -> Result<Releasable<T>, E> {
        self.content.map(Releasable::new)
    }
}

#[cfg(test)]
mod tests;
